import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

/** What the form of an activity says: a course of an hour and a half, on 17 February 2026. */
export const CONTENU = {
  genre: 'FORMATION',
  date: new Date('2026-02-17'),
  minutes: 90,
  mot: null,
  relu: false,
} as const;

/** Two hours of a workshop, on 16 February 2026, written by the person for themselves unless said otherwise. */
export function uneActivite(
  personne: { id: string; userId: string },
  champs: Partial<Prisma.ActiviteUncheckedCreateInput> = {},
) {
  return db.activite.create({
    data: {
      ...{ beneficiaireId: personne.id, saisieParId: personne.userId, parLaPersonne: true },
      ...{ genre: 'ATELIER', date: new Date('2026-02-16'), minutes: 120 },
      creeLe: new Date('2026-02-17T09:00:00Z'),
      ...champs,
    },
  });
}
