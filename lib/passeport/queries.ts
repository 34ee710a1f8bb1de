import 'server-only';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { identifiant } from '@/lib/champs';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { estUnJeton, partageOuvert, type PageAttestee } from './partage';
import { affectationsOuvrantFiche, fichesVisiblesPour, partagesVisiblesPour } from './policy';

/** What is read of one page. */
export const SELECT_FICHE = {
  id: true,
  version: true,
  statut: true,
  contexte: true,
  activites: true,
  realisations: true,
  responsabilites: true,
  outils: true,
  formations: true,
  accordLe: true,
  attesteeLe: true,
  attesteeParNom: true,
  minutesAttestees: true,
  competences: { select: { competence: true, niveau: true }, orderBy: { competence: 'asc' } },
  association: { select: { nom: true } },
  beneficiaire: { select: { user: { select: { prenom: true } } } },
  affectation: {
    select: {
      debutLe: true,
      finLe: true,
      mission: { select: { titre: true, commune: { select: { nom: true } } } },
    },
  },
} satisfies Prisma.FicheSelect;

/** A page of the passport, as its holder and its association read it. Of the person: the first name, no more. */
export type FicheVue = Prisma.FicheGetPayload<{ select: typeof SELECT_FICHE }>;

const SANS_FICHE = {
  id: true,
  debutLe: true,
  finLe: true,
  beneficiaire: { select: { user: { select: { prenom: true } } } },
  mission: { select: { titre: true, association: { select: { nom: true } } } },
} satisfies Prisma.AffectationSelect;
/** An agreed mission whose page is not begun. */
export type MissionSansFiche = Prisma.AffectationGetPayload<{ select: typeof SANS_FICHE }>;

const PARTAGE = {
  id: true,
  libelle: true,
  montreNom: true,
  montreHeures: true,
  creeLe: true,
  expireLe: true,
  revoqueLe: true,
  jeton: true,
  _count: { select: { fiches: true } },
} satisfies Prisma.PartagePasseportSelect;
/** A share, as its holder sees it. */
export type PartageVue = Prisma.PartagePasseportGetPayload<{ select: typeof PARTAGE }>;

const TRI_FICHES = [
  { affectation: { debutLe: 'desc' } },
  { id: 'asc' },
] satisfies Prisma.FicheOrderByWithRelationInput[];

/** The holder's whole passport: pages, missions whose page is not begun, shares in force, name for the cover. */
export async function monPasseport(acteur: ActeurDe<'BENEFICIAIRE'>, now: Date) {
  const [fiches, aCommencer, partages, titulaire] = await Promise.all([
    db.fiche.findMany({ where: fichesVisiblesPour(acteur), select: SELECT_FICHE, orderBy: TRI_FICHES }),
    missionsSansFiche(sansFiche(acteur, now)),
    db.partagePasseport.findMany({
      where: { AND: [partagesVisiblesPour(acteur), EN_VIGUEUR(now)] },
      select: PARTAGE,
      orderBy: { creeLe: 'desc' },
    }),
    db.user.findUniqueOrThrow({ where: { id: acteur.userId }, select: { prenom: true, nom: true } }),
  ]);
  return { fiches, aCommencer, partages, titulaire };
}

const EN_VIGUEUR = (now: Date): Prisma.PartagePasseportWhereInput => ({
  revoqueLe: null,
  OR: [{ expireLe: null }, { expireLe: { gt: now } }],
});

/** Agreed missions whose page is not begun. */
export const sansFiche = (
  acteur: Acteur,
  now: Date,
  de: Prisma.AffectationWhereInput = {},
): Prisma.AffectationWhereInput => ({
  AND: [affectationsOuvrantFiche(acteur), de, { fiche: null, debutLe: { lte: jourDe(now) } }],
});

export function missionsSansFiche(
  where: Prisma.AffectationWhereInput,
  bornes: { skip?: number; take?: number } = {},
): Promise<MissionSansFiche[]> {
  return db.affectation.findMany({
    where,
    select: SANS_FICHE,
    orderBy: [{ debutLe: 'desc' }, { beneficiaire: { user: { prenom: 'asc' } } }, { id: 'asc' }],
    ...bornes,
  });
}

/** One page, for those who may read it; else null. */
export async function ficheVisible(acteur: Acteur, id: string): Promise<FicheVue | null> {
  if (!identifiant.safeParse(id).success) return null;
  return db.fiche.findFirst({ where: { AND: [{ id }, fichesVisiblesPour(acteur)] }, select: SELECT_FICHE });
}

/** What a list says of a page. */
export const SELECT_LISTE = {
  id: true,
  statut: true,
  accordLe: true,
  attesteeLe: true,
  modifieeLe: true,
  beneficiaire: { select: { user: { select: { prenom: true } } } },
  affectation: { select: { debutLe: true, finLe: true, mission: { select: { titre: true } } } },
} satisfies Prisma.FicheSelect;
export type FicheEnListe = Prisma.FicheGetPayload<{ select: typeof SELECT_LISTE }>;

/** What may be written with one person: the pages begun and not attested, and the missions without a page. */
export async function pagesAEcrireAvec(
  acteur: ActeurDe<'COORDINATION'>,
  beneficiaireId: string,
  now: Date,
): Promise<{ enCours: FicheEnListe[]; aCommencer: MissionSansFiche[] }> {
  const [enCours, aCommencer] = await Promise.all([
    db.fiche.findMany({
      where: { AND: [fichesVisiblesPour(acteur), { beneficiaireId }] },
      select: SELECT_LISTE,
      orderBy: TRI_FICHES,
    }),
    missionsSansFiche(sansFiche(acteur, now, { beneficiaireId })),
  ]);
  return { enCours, aCommencer };
}

/** Minutes that the attestation would hold today: confirmed by the association and agreed to by the person. */
export async function minutesAAttester(acteur: Acteur, ficheId: string): Promise<number> {
  const { _sum } = await db.heures.aggregate({
    where: {
      statut: 'CONFIRMEES',
      accordLe: { not: null },
      affectation: { fiche: { is: { AND: [{ id: ficheId }, fichesVisiblesPour(acteur)] } } },
    },
    _sum: { minutes: true },
  });
  return _sum.minutes ?? 0;
}

/** One of the holder's shares, in force or not; null when it is not theirs. */
export async function monPartage(acteur: ActeurDe<'BENEFICIAIRE'>, id: string): Promise<PartageVue | null> {
  if (!identifiant.safeParse(id).success) return null;
  return db.partagePasseport.findFirst({
    where: { AND: [{ id }, partagesVisiblesPour(acteur)] },
    select: PARTAGE,
  });
}

const ATTESTATION = {
  jeton: true,
  montreNom: true,
  montreHeures: true,
  expireLe: true,
  revoqueLe: true,
  beneficiaire: { select: { anonymiseLe: true, user: { select: { prenom: true, nom: true } } } },
  fiches: {
    select: { fiche: { select: SELECT_FICHE } },
    orderBy: { fiche: { affectation: { debutLe: 'desc' } } },
  },
} satisfies Prisma.PartagePasseportSelect;

/** What a stranger reads, and the PDF says: what the holder chose, nothing else. */
export type Attestation = {
  jeton: string;
  /** null = the holder does not show their name. */
  titulaire: string | null;
  expireLe: Date | null;
  pages: PageAttestee[];
};

async function attestation(where: Prisma.PartagePasseportWhereInput, now: Date): Promise<Attestation | null> {
  const partage = await db.partagePasseport.findFirst({ where, select: ATTESTATION });
  if (!partage || !partageOuvert(partage, now) || partage.beneficiaire.anonymiseLe) return null;
  const { user } = partage.beneficiaire;
  return {
    jeton: partage.jeton,
    expireLe: partage.expireLe,
    titulaire: partage.montreNom ? `${user.prenom} ${user.nom}`.trim() : null,
    pages: partage.fiches.map(({ fiche }) => {
      const {
        beneficiaire: _b,
        accordLe: _a,
        version: _v,
        statut: _s,
        id: _i,
        minutesAttestees,
        ...page
      } = fiche;
      return { ...page, minutes: partage.montreHeures ? minutesAttestees : null };
    }),
  };
}

/** For whoever holds the link. Unknown, stopped and expired are never told apart: null. */
export async function attestationPublique(jeton: string, now: Date): Promise<Attestation | null> {
  return estUnJeton(jeton) ? attestation({ jeton }, now) : null;
}

/** For the holder's PDF; null when the share is not theirs or no longer in force. */
export async function attestationAImprimer(
  acteur: ActeurDe<'BENEFICIAIRE'>,
  partageId: string,
  now: Date,
): Promise<Attestation | null> {
  if (!identifiant.safeParse(partageId).success) return null;
  return attestation({ AND: [{ id: partageId }, partagesVisiblesPour(acteur)] }, now);
}
