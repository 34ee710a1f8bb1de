import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { SELECT_RESUME } from '@/lib/missions/vue';

const DEMANDE = {
  id: true,
  statut: true,
  mot: true,
  partageTelephone: true,
  partageEmail: true,
  offreExpireLe: true,
  creeLe: true,
  creneaux: {
    select: {
      creneau: { select: { id: true, demiJournee: true, date: true, heureDebut: true, heureFin: true } },
    },
  },
  mission: { select: { ...SELECT_RESUME, statut: true } },
} satisfies Prisma.CandidatureSelect;

/** The person's wishes and places, newest first; an open place comes with the sessions that will not be. */
export async function mesDemandes(acteur: ActeurDe<'BENEFICIAIRE'>, now: Date): Promise<MaDemande[]> {
  return db.candidature.findMany({
    where: { beneficiaireId: acteur.beneficiaireId },
    select: avecAffectation(now),
    orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
    take: 50,
  });
}

/** One of the person's wishes, or null when it is not theirs. */
export async function maDemande(
  acteur: ActeurDe<'BENEFICIAIRE'>,
  candidatureId: string,
  now: Date,
): Promise<MaDemande | null> {
  return db.candidature.findFirst({
    where: { id: candidatureId, beneficiaireId: acteur.beneficiaireId },
    select: avecAffectation(now),
  });
}

function avecAffectation(now: Date) {
  return {
    ...DEMANDE,
    affectation: {
      select: {
        id: true,
        debutLe: true,
        finLe: true,
        empechements: {
          where: { date: { gte: jourDe(now) } },
          select: { id: true, creneauId: true, date: true },
        },
      },
    },
  } satisfies Prisma.CandidatureSelect;
}
export type MaDemande = Prisma.CandidatureGetPayload<{ select: ReturnType<typeof avecAffectation> }>;

/** Sessions of these créneaux that the association called off, from a day on. */
export function seancesAnnulees(
  creneauIds: readonly string[],
  depuis: Date,
): Promise<{ creneauId: string; date: Date }[]> {
  return db.empechement.findMany({
    where: { creneauId: { in: [...creneauIds] }, affectationId: null, date: { gte: depuis } },
    select: { creneauId: true, date: true },
  });
}
