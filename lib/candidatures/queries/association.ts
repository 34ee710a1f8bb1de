import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { ajouterJours, jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { paginer } from '@/lib/pagination';
import { statutPourAutrui } from '../candidature';
import { affectationsVisiblesPour, candidaturesVisiblesPour } from '../policy';
import { agenda, type SeancePrevue } from '../seance';

type Hote = ActeurDe<'ASSOCIATION'>;

const CRENEAUX = {
  select: { creneau: { select: { id: true, demiJournee: true, date: true } } },
} satisfies Prisma.Candidature$creneauxArgs;

/** A first name, and the contact that the person chose to share: nothing else of them. */
const DEMANDE = {
  id: true,
  statut: true,
  mot: true,
  proposeeLe: true,
  partageTelephone: true,
  partageEmail: true,
  creneaux: CRENEAUX,
  beneficiaire: { select: { user: { select: { prenom: true, telephone: true, email: true } } } },
} satisfies Prisma.CandidatureSelect;
type LigneDemande = Prisma.CandidatureGetPayload<{ select: typeof DEMANDE }>;

export type Contact = { telephone: string | null; email: string | null };
function contactDe(c: Pick<LigneDemande, 'partageTelephone' | 'partageEmail' | 'beneficiaire'>): Contact {
  const { telephone, email } = c.beneficiaire.user;
  return { telephone: c.partageTelephone ? telephone : null, email: c.partageEmail ? email : null };
}

/**
 * Wishes introduced to one mission of the association, in the order of the introductions, which nothing moves: an
 * offered place reads as waiting, and so does the one that passed on.
 */
export async function demandesDeLaMission(acteur: Hote, missionId: string, now: Date, page = 1) {
  const where = {
    AND: [candidaturesVisiblesPour(acteur, now), { missionId, statut: { not: 'ACCEPTEE' as const } }],
  };
  return paginer(await db.candidature.count({ where }), page, async (bornes) =>
    (
      await db.candidature.findMany({
        where,
        select: DEMANDE,
        orderBy: [{ proposeeLe: 'asc' }, { id: 'asc' }],
        ...bornes,
      })
    ).map((d) => ({
      id: d.id,
      statut: statutPourAutrui(d.statut),
      mot: d.mot,
      proposeeLe: d.proposeeLe,
      prenom: d.beneficiaire.user.prenom,
      contact: contactDe(d),
      creneaux: d.creneaux.map((c) => c.creneau),
    })),
  );
}
export type DemandeVue = Awaited<ReturnType<typeof demandesDeLaMission>>['lignes'][number];

const BENEVOLE = {
  id: true,
  debutLe: true,
  finLe: true,
  candidatureId: true,
  mission: { select: { id: true, titre: true } },
  beneficiaire: DEMANDE.beneficiaire,
  candidature: { select: { partageTelephone: true, partageEmail: true, creneaux: CRENEAUX } },
} satisfies Prisma.AffectationSelect;

/** What an association looks for among its volunteers. */
export type ChoixDeBenevoles = { missionId?: string; prenom?: string };

export const parmiLesBenevoles = ({ missionId, prenom }: ChoixDeBenevoles): Prisma.AffectationWhereInput => ({
  ...(missionId ? { missionId } : {}),
  ...(prenom ? { beneficiaire: { user: { prenom: { contains: prenom, mode: 'insensitive' } } } } : {}),
});

/** The volunteers of the association's missions (or of one): those who are there first, then those who finished. */
export async function benevolesDeLAssociation(
  acteur: Hote,
  now: Date,
  page = 1,
  choix: ChoixDeBenevoles = {},
) {
  const where = { AND: [affectationsVisiblesPour(acteur, now), parmiLesBenevoles(choix)] };
  return paginer(await db.affectation.count({ where }), page, async (bornes) =>
    (
      await db.affectation.findMany({
        where,
        select: BENEVOLE,
        orderBy: [
          { finLe: { sort: 'desc', nulls: 'first' } },
          { debutLe: 'desc' },
          { beneficiaire: { user: { prenom: 'asc' } } },
          { id: 'asc' },
        ],
        ...bornes,
      })
    ).map(({ candidature, beneficiaire, ...a }) => ({
      ...a,
      prenom: beneficiaire.user.prenom,
      contact: a.finLe ? { telephone: null, email: null } : contactDe({ ...candidature, beneficiaire }),
      creneaux: candidature.creneaux.map((c) => c.creneau),
    })),
  );
}
export type Benevole = Awaited<ReturnType<typeof benevolesDeLAssociation>>['lignes'][number];

/** Who comes in the coming days, by session: first names only, and what each side has told. */
export async function semaineDeLAssociation(acteur: Hote, now: Date, jours = 7): Promise<SeancePrevue[]> {
  const depuis = jourDe(now);
  const jusqua = ajouterJours(depuis, jours);
  const creneaux = await db.creneau.findMany({
    where: {
      mission: { associationId: { in: acteur.associationIds }, affectations: { some: { finLe: null } } },
      OR: [{ date: null }, { date: { gte: depuis, lt: jusqua } }],
    },
    select: {
      id: true,
      demiJournee: true,
      date: true,
      heureDebut: true,
      heureFin: true,
      mission: { select: { id: true, titre: true } },
      empechements: {
        where: { date: { gte: depuis, lt: jusqua } },
        select: { date: true, affectationId: true },
      },
      candidatures: {
        where: { candidature: { statut: 'ACCEPTEE', affectation: { finLe: null } } },
        select: {
          candidature: {
            select: {
              affectation: { select: { id: true, debutLe: true } },
              beneficiaire: { select: { user: { select: { prenom: true } } } },
            },
          },
        },
      },
    },
  });
  return agenda(
    creneaux.map(({ candidatures, ...creneau }) => ({
      ...creneau,
      attendus: candidatures.flatMap(({ candidature: { affectation, beneficiaire } }) =>
        affectation ? [{ ...affectation, prenom: beneficiaire.user.prenom }] : [],
      ),
    })),
    depuis,
    jours,
  );
}
