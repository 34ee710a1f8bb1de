import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import {
  beneficiairesVisiblesPour,
  finDeLecture,
  SONT_INVITEES,
  suivisEnCharge,
  suivisOuvrantLecture,
} from '@/lib/beneficiaires/policy';
import { STATUTS_OUVERTS } from '@/lib/candidatures/candidature';
import { candidaturesVisiblesPour } from '@/lib/candidatures/policy';
import { moisAvant } from '@/lib/dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { ANNEES_GARDEES } from './fil';

/** A message is written by whom a thread is between; the Département is in none. */
export const peutEcrireMessage = (
  acteur: Acteur,
): acteur is ActeurDe<'BENEFICIAIRE' | 'REFERENT' | 'COORDINATION' | 'ASSOCIATION'> =>
  ['BENEFICIAIRE', 'REFERENT', 'COORDINATION', 'ASSOCIATION'].includes(acteur.role);

const AUCUN = { id: { in: [] as string[] } };

/** The wish lives, or the place that came of it does, or ended less than 30 days ago. */
const vivante = (now: Date): Prisma.CandidatureWhereInput => ({
  OR: [
    { statut: { in: [...STATUTS_OUVERTS] } },
    {
      statut: 'ACCEPTEE',
      affectation: { is: { OR: [{ finLe: null }, { finLe: { gt: finDeLecture(now) } }] } },
    },
  ],
});

/**
 * The thread of an accompaniment: the person, the référent of that naming (30 days longer), whoever replaces them while it
 * lasts. Who takes over has a thread of their own.
 */
export function suivisALire(acteur: Acteur, now: Date): Prisma.SuiviWhereInput {
  if (acteur.role === 'BENEFICIAIRE') return { beneficiaireId: acteur.beneficiaireId };
  if (acteur.role !== 'REFERENT') return AUCUN;
  return {
    beneficiaire: { anonymiseLe: null },
    OR: [suivisOuvrantLecture(acteur, now), suivisEnCharge(acteur, now)],
  };
}

/** It is written in while that naming lasts; a référent writes to nobody who was not invited yet. */
export function suivisAEcrire(acteur: Acteur, now: Date): Prisma.SuiviWhereInput {
  if (acteur.role === 'BENEFICIAIRE')
    return { beneficiaireId: acteur.beneficiaireId, finLe: null, referentId: { not: null } };
  if (acteur.role !== 'REFERENT') return AUCUN;
  return { beneficiaire: { anonymiseLe: null, ...SONT_INVITEES }, ...suivisEnCharge(acteur, now) };
}

/**
 * The thread of a wish: the person, the coordination, and, once the person was introduced, the association, while the wish
 * lives or the place that came of it, and 30 days. No référent: a wish is shared with them by the person alone.
 */
export function candidaturesALire(acteur: Acteur, now: Date): Prisma.CandidatureWhereInput {
  switch (acteur.role) {
    case 'BENEFICIAIRE':
      return { beneficiaireId: acteur.beneficiaireId };
    case 'COORDINATION':
      return { beneficiaire: beneficiairesVisiblesPour(acteur, now) };
    case 'ASSOCIATION':
      return {
        AND: [candidaturesVisiblesPour(acteur, now), { proposeeLe: { not: null } }, vivante(now)],
      };
    default:
      return AUCUN;
  }
}

/** It is written in as long as the association may read it. */
export const candidaturesAEcrire = (acteur: Acteur, now: Date): Prisma.CandidatureWhereInput => ({
  AND: [candidaturesALire(acteur, now), vivante(now)],
});

/** The association of a mission reads what is written now about a wish for it. */
export const candidaturesLuesParLeurAssociation = (
  departementCode: string,
  associationId: string,
  now: Date,
): Prisma.CandidatureWhereInput =>
  candidaturesALire(
    { role: 'ASSOCIATION', userId: '', associationIds: [associationId], departementCode },
    now,
  );

/** A thread is read by whoever reads what it hangs on. */
export function filsVisiblesPour(acteur: Acteur, now: Date): Prisma.FilWhereInput {
  const suivi: Prisma.FilWhereInput = { suivi: { is: suivisALire(acteur, now) } };
  const candidature: Prisma.FilWhereInput = { candidature: { is: candidaturesALire(acteur, now) } };
  switch (acteur.role) {
    case 'BENEFICIAIRE':
      return { OR: [suivi, candidature] };
    case 'REFERENT':
      return suivi;
    case 'COORDINATION':
    case 'ASSOCIATION':
      return candidature;
    default:
      return AUCUN;
  }
}

/** In a thread that they read, everything; the association, what was written since the introduction. */
export const messagesDuFilPour = (acteur: Acteur): Prisma.MessageFilWhereInput =>
  acteur.role === 'ASSOCIATION' ? { avecAssociation: true } : {};

/** What somebody else has written there, which this reader may read. */
export const messagesDesAutres = (acteur: Acteur): Prisma.MessageFilWhereInput => ({
  ...messagesDuFilPour(acteur),
  auteurId: { not: acteur.userId ?? undefined },
});

/** Messages that this actor reads, wherever they stand. */
export const messagesVisiblesPour = (acteur: Acteur, now: Date): Prisma.MessageFilWhereInput => ({
  ...messagesDuFilPour(acteur),
  fil: filsVisiblesPour(acteur, now),
});

/** Closed for two years: the naming ended, the wish or the place that came of it did. */
export function filsPerimes(now: Date): Prisma.FilWhereInput {
  const avant = moisAvant(now, 12 * ANNEES_GARDEES);
  const candidature = (quand: Prisma.CandidatureWhereInput) => ({ candidature: { is: quand } });
  return {
    OR: [
      { suivi: { is: { finLe: { lt: avant } } } },
      candidature({ statut: { in: ['SANS_SUITE', 'RETIREE'] }, statutLe: { lt: avant } }),
      candidature({ statut: 'ACCEPTEE', affectation: { is: { finLe: { lt: avant } } } }),
    ],
  };
}
