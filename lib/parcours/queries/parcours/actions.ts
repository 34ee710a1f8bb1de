import 'server-only';
import { db } from '@/lib/db';
import type { StatutAction } from '@/lib/generated/prisma/enums';

export type ActionVue = {
  id: string;
  contratId: string | null;
  titre: string;
  statut: StatutAction;
  echeanceLe: Date | null;
  statutLe: Date;
};

/** The steps of a parcours: what is to do first, by its date. */
export function actionsDe(beneficiaireId: string): Promise<ActionVue[]> {
  return db.actionParcours.findMany({
    where: { beneficiaireId },
    select: { id: true, contratId: true, titre: true, statut: true, echeanceLe: true, statutLe: true },
    orderBy: [{ statut: 'asc' }, { echeanceLe: { sort: 'asc', nulls: 'last' } }, { creeLe: 'asc' }],
  });
}
