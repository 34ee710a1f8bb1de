import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { affectationsVisiblesPour } from '../policy';

const PREMIER_JOUR = {
  id: true,
  debutLe: true,
  beneficiaire: { select: { user: { select: { prenom: true } } } },
  candidature: {
    select: {
      id: true,
      creneaux: {
        select: {
          creneau: {
            select: { id: true, demiJournee: true, date: true, heureDebut: true, heureFin: true },
          },
        },
      },
    },
  },
  mission: {
    select: {
      titre: true,
      activites: true,
      adresse: true,
      commune: { select: { nom: true, codesPostaux: true } },
      commentVenir: true,
      aDemander: true,
      aApporter: true,
      tuteurPrenom: true,
      remboursement: true,
      remboursementDetail: true,
      association: { select: { nom: true, telephone: true } },
    },
  },
} satisfies Prisma.AffectationSelect;
export type PremierJour = Prisma.AffectationGetPayload<{ select: typeof PREMIER_JOUR }>;

/** What the first-day sheet says, by affectation or by wish; null when it is not the actor's. */
export function premierJour(
  acteur: Acteur,
  cle: { affectationId: string } | { candidatureId: string },
  now: Date,
): Promise<PremierJour | null> {
  const ceci = 'affectationId' in cle ? { id: cle.affectationId } : { candidatureId: cle.candidatureId };
  return db.affectation.findFirst({
    where: { AND: [affectationsVisiblesPour(acteur, now), ceci, { finLe: null }] },
    select: PREMIER_JOUR,
  });
}
