import type { Tx } from '@/lib/db';

/** Somebody is erased, or does not want proposals any more: they are in no batch. */
export async function sortirDesLots(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.paireLot.deleteMany({ where: { beneficiaireId } });
  await tx.personneLot.deleteMany({ where: { beneficiaireId } });
}
