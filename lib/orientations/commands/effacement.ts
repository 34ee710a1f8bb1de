import type { Tx } from '@/lib/db';

/** Nobody decides any more for who has left or has stopped: what waits goes, and what was decided stays. */
export async function retirerCeQuiAttend(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.orientation.deleteMany({ where: { beneficiaireId, decideeLe: null } });
}

/** A person is erased: what waits goes; what was decided keeps its kind and its days, without a word. */
export async function effacerOrientations(tx: Tx, beneficiaireId: string): Promise<void> {
  await retirerCeQuiAttend(tx, beneficiaireId);
  await tx.orientation.updateMany({ where: { beneficiaireId }, data: { motif: null, decisionMotif: null } });
}
