import type { Acteur } from '@/lib/auth/acteur';
import type { Tx } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import type { Beneficiaire } from '@/lib/generated/prisma/client';
import { beneficiairesModifiablesPar } from '../policy';

/**
 * The file, if this actor may change it. Not locked: the withdrawal of the consent goes consent, missions, person.
 * @throws NonTrouve out of reach
 */
export async function chargerModifiable(
  tx: Tx,
  acteur: Acteur,
  id: string,
  now: Date,
): Promise<Beneficiaire> {
  const trouve = await tx.beneficiaire.findFirst({
    where: { AND: [{ id }, beneficiairesModifiablesPar(acteur, now)] },
  });
  if (!trouve) throw new NonTrouve('Cette personne');
  return trouve;
}

/**
 * The person's row is held to the end of the transaction: a naming, an erasure and what is written about them follow each
 * other. What the actor may do is read after it.
 */
export async function tenirPersonne(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "beneficiaires" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}

/** As above, and locked until the end of the transaction, so that two changes follow each other. */
export async function verrouillerModifiable(
  tx: Tx,
  acteur: Acteur,
  id: string,
  now: Date,
): Promise<Beneficiaire> {
  await tenirPersonne(tx, id);
  return chargerModifiable(tx, acteur, id, now);
}
