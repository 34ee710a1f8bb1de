import type { StatutObjectif } from '@/lib/generated/prisma/enums';

/** An objective of the parcours: what the person wants to come to, and what their steps are for. */
export const STATUTS_OBJECTIF: Record<StatutObjectif, string> = {
  EN_COURS: 'En cours',
  ATTEINT: 'Atteint',
  LAISSE: 'Laissé de côté',
};

/** From → to. One that was reached, or left aside, can be taken up again. */
const TRANSITIONS: Record<StatutObjectif, readonly StatutObjectif[]> = {
  EN_COURS: ['ATTEINT', 'LAISSE'],
  ATTEINT: ['EN_COURS'],
  LAISSE: ['EN_COURS'],
};

/** The states that may follow this one. */
export function suitesObjectif(de: StatutObjectif): readonly StatutObjectif[] {
  return TRANSITIONS[de];
}
