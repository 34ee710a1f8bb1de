import { db, type Tx } from '@/lib/db';

/** Somebody is erased, or does not want proposals any more: they are in no batch. */
export async function sortirDesLots(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.paireLot.deleteMany({ where: { beneficiaireId } });
  await tx.personneLot.deleteMany({ where: { beneficiaireId } });
}

/** A mission has left to somebody, or is not to: their author's tick goes with it. */
export async function retirerDuChoix(
  tx: Tx,
  choix: { auteurId: string; missionId: string; beneficiaireId: string },
): Promise<void> {
  await tx.choixProposition.deleteMany({ where: choix });
}

/** Somebody is erased: nobody has ticked them. */
export async function sortirDesChoix(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.choixProposition.deleteMany({ where: { beneficiaireId } });
}

/** What was ticked before this instant and never sent is forgotten. */
export async function supprimerChoix(avant: Date): Promise<void> {
  await db.choixProposition.deleteMany({ where: { creeLe: { lt: avant } } });
}
