import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

/**
 * Holds the consent to take part until the transaction ends; false when none is in force. A withdrawal or an erasure under
 * way is waited for, a later one waits. Taken first, as everywhere. `de` = the person's id, or SQL that reads it.
 */
export async function tenirParticipation(tx: Tx, de: string | Prisma.Sql): Promise<boolean> {
  const personne = typeof de === 'string' ? Prisma.sql`${de}::uuid` : de;
  const accords = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "consentements"
    WHERE "beneficiaireId" = (${personne}) AND "type" = 'PARTICIPATION' AND "retireLe" IS NULL FOR SHARE`;
  return accords.length > 0;
}
