import type { Tx } from '@/lib/db';
import { apresMission, STATUTS_PUBLICS } from '../mission';

/** The conditional update: never one more than the places, whatever happens at once. The row stays locked. */
async function occuper(tx: Tx, missionId: string): Promise<boolean> {
  const { count } = await tx.mission.updateMany({
    where: {
      id: missionId,
      statut: { in: [...STATUTS_PUBLICS] },
      placesPrises: { lt: tx.mission.fields.places },
    },
    data: { placesPrises: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Takes one place of an online mission for somebody who is accepted; the last one makes the mission COMPLETE.
 * @returns whether there was a place
 */
export async function prendreUnePlace(tx: Tx, missionId: string): Promise<boolean> {
  const prise = await occuper(tx, missionId);
  if (prise) await accorderAuxPlaces(tx, missionId);
  return prise;
}

/** Holds one place for an offer. The caller calls `accorderAuxPlaces` when all offers are made. */
export const tenirUnePlace = occuper;

/** Gives one place back. The caller offers it on (`offrirPlacesLibres`), which settles the state. */
export async function rendreUnePlace(tx: Tx, missionId: string): Promise<void> {
  await tx.mission.update({ where: { id: missionId }, data: { placesPrises: { decrement: 1 } } });
}

/**
 * PUBLIEE ↔ COMPLETE follows the places, in the same transaction. Other states are left alone. It is a consequence, not
 * somebody's act: who takes or leaves a place has a line in the journal, and an offer left to pass must have none.
 */
export async function accorderAuxPlaces(tx: Tx, missionId: string): Promise<void> {
  const mission = await tx.mission.findUniqueOrThrow({
    where: { id: missionId },
    select: { id: true, statut: true, places: true, placesPrises: true },
  });
  const pleine = mission.placesPrises >= mission.places;
  const statut = apresMission(mission.statut, pleine ? 'completer' : 'rouvrir');
  if (statut) await tx.mission.update({ where: { id: missionId }, data: { statut } });
}
