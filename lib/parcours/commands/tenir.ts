import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import type { Tx } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { parcoursModifiablesPar } from '../policy';

/**
 * The person, held to the end of the transaction (`tenirPersonne`), and who writes in their parcours.
 * @throws NonTrouve for whoever may not write there
 */
export async function tenirParcours(tx: Tx, acteur: Acteur, beneficiaireId: string, now: Date) {
  await tenirPersonne(tx, beneficiaireId);
  const personne = await tx.beneficiaire.findFirst({
    where: { AND: [{ id: beneficiaireId }, parcoursModifiablesPar(acteur, now)] },
    select: { userId: true },
  });
  if (!personne || !acteur.userId) throw new NonTrouve('Cette personne');
  return { userId: personne.userId, auteurId: acteur.userId };
}
