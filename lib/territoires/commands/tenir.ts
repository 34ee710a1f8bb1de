import type { Tx } from '@/lib/db';

/** Agents of one Département take turns, to the end of the transaction. False when there is no such Département. */
export async function tenirDepartement(tx: Tx, code: string): Promise<boolean> {
  const tenus = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM "departements" WHERE "code" = ${code} FOR NO KEY UPDATE`;
  return tenus.length > 0;
}
