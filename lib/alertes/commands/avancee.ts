import { db, type Tx } from '@/lib/db';
import { limiteDuMessage } from '../recherche';

/** A search as it was when it was compared. */
export type Comparee = { id: string; vuJusquA: Date };

/**
 * These searches have been compared with all that was online at `depuis`: what they found is told, whether it was named
 * or not. One statement, in the order of their ids; what has moved since it was read stays as it is.
 */
export async function avancer(
  lues: readonly Comparee[],
  depuis: Date,
  tx: Pick<Tx, '$executeRaw'> = db,
): Promise<void> {
  const vuJusquA = limiteDuMessage(depuis);
  await tx.$executeRaw`
    UPDATE "recherches_enregistrees" r SET "vuAvant" = r."vuJusquA", "vuJusquA" = ${vuJusquA}::timestamptz
    FROM (
      SELECT a."id" FROM "recherches_enregistrees" a
      JOIN unnest(${lues.map((r) => r.id)}::uuid[], ${lues.map((r) => r.vuJusquA.toISOString())}::timestamptz[])
        AS lue("id", "vuJusquA") ON lue."id" = a."id" AND lue."vuJusquA" = a."vuJusquA"
      WHERE a."vuJusquA" < ${vuJusquA}::timestamptz AND a."pauseeLe" IS NULL AND a."enleveeLe" IS NULL
      ORDER BY a."id" FOR NO KEY UPDATE OF a) la
    WHERE r."id" = la."id"`;
}
