import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { candidaturesVisiblesPour } from '@/lib/candidatures/policy';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

const SOUHAIT = {
  id: true,
  statut: true,
  mot: true,
  partageTelephone: true,
  partageEmail: true,
  creeLe: true,
  creneaux: { select: { creneau: { select: { id: true, demiJournee: true, date: true } } } },
  beneficiaire: {
    select: {
      id: true,
      besoins: true,
      besoinsLibres: true,
      user: { select: { prenom: true, nom: true, telephone: true } },
      commune: { select: { nom: true } },
    },
  },
  mission: {
    select: {
      id: true,
      titre: true,
      statut: true,
      places: true,
      placesPrises: true,
      association: { select: { nom: true } },
      commune: { select: { nom: true } },
    },
  },
} satisfies Prisma.CandidatureSelect;
export type Souhait = Prisma.CandidatureGetPayload<{ select: typeof SOUHAIT }>;

/** One « ça m’intéresse » as the coordination reads it, or null when it is not of this Département. */
export function souhaitParId(
  acteur: ActeurDe<'COORDINATION'>,
  id: string,
  now: Date,
): Promise<Souhait | null> {
  return db.candidature.findFirst({
    where: { AND: [candidaturesVisiblesPour(acteur, now), { id }] },
    select: SOUHAIT,
  });
}
