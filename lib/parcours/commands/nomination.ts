import 'server-only';
import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { jourCourt, jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import { journaliser, journaliserIdentites } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands';
import { personnesANommer, personnesSansReferent, peutNommer, referentsNommables } from '../policy';
import type { nominationSchema } from '../schema';
import { releverRendezVous } from './rendez-vous';

const DEJA_NOMME = new MetierError(
  'CONFLIT',
  'Quelqu’un vient de nommer un référent pour cette personne. Regardez à nouveau.',
);
const ENSEMBLE = { user: { select: { prenom: true, nom: true } } } as const;

/** The naming starts neither after today, nor before the last day of an earlier one. */
function verifierJour(le: Date, now: Date, suivis: readonly { debutLe: Date; finLe: Date | null }[]) {
  const refuser = (phrase: string) => {
    throw new MetierError('DATE', 'Cette date ne convient pas.', { le: [phrase] });
  };
  if (le > jourDe(now)) refuser('Choisissez aujourd’hui ou une date passée.');
  const avant = Math.max(...suivis.map((s) => (s.finLe ?? s.debutLe).getTime()));
  if (le.getTime() < avant)
    refuser(
      `Choisissez le ${jourCourt(new Date(avant))} ou un jour d’après : avant, un autre suivi courait.`,
    );
}

/**
 * The département names a référent, from today or a day past; the former one keeps read access for 30 days, and
 * the appointments of these days. The person and both référents are told. Naming the same one again changes nothing. Two at once: the second is told to
 * look again.
 */
export async function nommerReferent(acteur: Acteur, saisie: z.output<typeof nominationSchema>, now: Date) {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  return siContrainte(['suivis_ouverts', 'suivis_sans_chevauchement'], DEJA_NOMME, () =>
    db.$transaction(async (tx) => {
      const personne = await tx.beneficiaire.findFirst({
        where: { AND: [{ id: saisie.beneficiaireId }, personnesANommer(acteur)] },
        select: { id: true, userId: true, suivis: { include: { referent: { select: { userId: true } } } } },
      });
      if (!personne) throw new NonTrouve('Cette personne');
      const referent = await tx.referent.findFirst({
        where: { AND: [{ id: saisie.referentId }, referentsNommables(acteur)] },
        select: { id: true, userId: true, organismeId: true, ...ENSEMBLE },
      });
      if (!referent) throw new NonTrouve('Ce référent');
      const ancien = personne.suivis.find((s) => s.finLe === null);
      if (ancien?.referentId === referent.id) return { suiviId: ancien.id };
      verifierJour(saisie.le, now, personne.suivis);
      if (ancien) {
        const { count } = await tx.suivi.updateMany({
          where: { id: ancien.id, finLe: null },
          data: { finLe: saisie.le },
        });
        if (count !== 1) throw DEJA_NOMME;
        const { referentId } = ancien;
        if (referentId)
          await releverRendezVous(tx, { beneficiaireId: personne.id, referentId, le: saisie.le }, now);
      }
      const suivi = await tx.suivi.create({
        data: {
          beneficiaireId: personne.id,
          referentId: referent.id,
          organismeId: referent.organismeId,
          debutLe: saisie.le,
          orienteLe: ancien?.orienteLe ?? null,
          nommeParId: acteur.userId,
        },
      });
      await journaliser(tx, acteur, now, {
        action: 'suivi.nommer',
        objet: { type: 'Suivi', id: suivi.id },
        beneficiaireId: personne.id,
        de: ancien?.referentId ?? null,
        vers: referent.id,
      });
      const nom = `${referent.user.prenom} ${referent.user.nom}`;
      const le = jourCourt(saisie.le);
      const prevenir = (
        modele: 'parcours.referent' | 'parcours.nomination' | 'parcours.releve',
        userId: string,
      ) => notifier(tx, { modele, userId, variables: { nom, le }, cle: `${modele}:${suivi.id}` }, now);
      await prevenir('parcours.referent', personne.userId);
      await prevenir('parcours.nomination', referent.userId);
      if (ancien?.referent) await prevenir('parcours.releve', ancien.referent.userId);
      return { suiviId: suivi.id };
    }),
  );
}

/* What naming needs, and no more: who, where, since when, and who accompanies now. */
const A_NOMMER = {
  id: true,
  creeLe: true,
  ...ENSEMBLE,
  commune: { select: { nom: true } },
  suivis: {
    where: { finLe: null },
    select: {
      debutLe: true,
      organisme: { select: { nom: true } },
      referent: { select: { id: true, user: { select: { prenom: true, nom: true, desactiveLe: true } } } },
    },
  },
} satisfies Prisma.BeneficiaireSelect;
export type PersonneANommer = Prisma.BeneficiaireGetPayload<{ select: typeof A_NOMMER }>;
export type PageANommer = { personnes: PersonneANommer[]; total: number; page: number; pages: number };

const PAR_PAGE = 20;

async function ouvrirPage(
  tx: Tx,
  acteur: Acteur,
  { where, page }: { where: Prisma.BeneficiaireWhereInput; page: number },
  now: Date,
): Promise<PageANommer> {
  const total = await tx.beneficiaire.count({ where });
  const pages = Math.max(1, Math.ceil(total / PAR_PAGE));
  const vraie = Math.min(page, pages);
  const personnes = await tx.beneficiaire.findMany({
    where,
    select: A_NOMMER,
    orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
    skip: (vraie - 1) * PAR_PAGE,
    take: PAR_PAGE,
  });
  await journaliserIdentites(tx, acteur, now, personnes);
  return { personnes, total, page: vraie, pages };
}

/**
 * People whom nobody accompanies, the earliest entry first. The département sees identities by audited access only:
 * each person shown is a line of the journal.
 */
export async function ouvrirSansReferent(
  acteur: Acteur,
  filtre: { territoireId?: string | undefined; page: number },
  now: Date,
): Promise<PageANommer> {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  const { territoireId, page } = filtre;
  const where = {
    AND: [personnesSansReferent(acteur), territoireId ? { commune: { territoireId } } : {}],
  };
  return db.$transaction((tx) => ouvrirPage(tx, acteur, { where, page }, now));
}

/** The people whom a référent accompanies now, to hand them over; each one shown is a line of the journal. */
export async function ouvrirFileDe(acteur: Acteur, saisie: { referentId: string; page: number }, now: Date) {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  const { referentId, page } = saisie;
  return db.$transaction(async (tx) => {
    const referent = await tx.referent.findFirst({
      where: { id: referentId, organisme: { departementCode: acteur.departementCode } },
      select: { id: true, organisme: { select: { nom: true } }, ...ENSEMBLE },
    });
    if (!referent) throw new NonTrouve('Ce référent');
    const where: Prisma.BeneficiaireWhereInput = {
      AND: [
        personnesANommer(acteur),
        { etape: { not: 'SORTIE' }, suivis: { some: { referentId, finLe: null } } },
      ],
    };
    return { referent, ...(await ouvrirPage(tx, acteur, { where, page }, now)) };
  });
}

/** One person, to name the référent; a line of the journal. Not of this Département = not found. */
export async function ouvrirPourNommer(
  acteur: Acteur,
  saisie: { beneficiaireId: string },
  now: Date,
): Promise<PersonneANommer> {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  return db.$transaction(async (tx) => {
    const personne = await tx.beneficiaire.findFirst({
      where: { AND: [{ id: saisie.beneficiaireId }, personnesANommer(acteur)] },
      select: A_NOMMER,
    });
    if (!personne) throw new NonTrouve('Cette personne');
    await journaliserIdentites(tx, acteur, now, [personne]);
    return personne;
  });
}
