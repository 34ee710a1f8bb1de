import type { Tx } from '@/lib/db';

/** The accompaniment goes on again, whoever makes it so: its end is over, and stays in the history. */
export async function rouvrir(tx: Tx, beneficiaireId: string, now: Date): Promise<void> {
  await tx.finAccompagnement.updateMany({
    where: { beneficiaireId, repriseLe: null },
    data: { repriseLe: now },
  });
}
