import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { affectationsVisiblesPour } from '../policy';

const CRENEAU = { id: true, demiJournee: true, date: true, heureDebut: true, heureFin: true } as const;
const ORDRE = [{ date: { sort: 'asc', nulls: 'first' } }, { demiJournee: 'asc' }, { id: 'asc' }] as const;

function fichePour(now: Date) {
  return {
    id: true,
    debutLe: true,
    beneficiaire: { select: { user: { select: { prenom: true } } } },
    candidature: {
      select: {
        id: true,
        creneaux: {
          select: { creneau: { select: CRENEAU } },
          orderBy: ORDRE.map((creneau) => ({ creneau })),
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
        // What may be chosen from, while nothing was.
        creneaux: {
          where: { OR: [{ date: null }, { date: { gte: jourDe(now) } }] },
          select: CRENEAU,
          orderBy: [...ORDRE],
        },
      },
    },
  } satisfies Prisma.AffectationSelect;
}
export type PremierJour = Prisma.AffectationGetPayload<{ select: ReturnType<typeof fichePour> }>;

/** What the first-day sheet says, by affectation or by wish; null when it is not the actor's. */
export function premierJour(
  acteur: Acteur,
  cle: { affectationId: string } | { candidatureId: string },
  now: Date,
): Promise<PremierJour | null> {
  const ceci = 'affectationId' in cle ? { id: cle.affectationId } : { candidatureId: cle.candidatureId };
  return db.affectation.findFirst({
    where: { AND: [affectationsVisiblesPour(acteur, now), ceci, { finLe: null }] },
    select: fichePour(now),
  });
}
