import type { Tx } from '@/lib/db';

/**
 * The person was met, or answered, at this instant: the two years for which their data is kept run from the latest
 * one. Signing in, an answer, a yes, a sheet of hours, a call: whatever is done with the person calls it.
 */
export async function noterContactAvec(tx: Tx, beneficiaireId: string, le: Date): Promise<void> {
  await tx.beneficiaire.updateMany({
    where: { id: beneficiaireId, dernierContactLe: { lt: le } },
    data: { dernierContactLe: le },
  });
}
