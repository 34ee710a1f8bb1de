import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { associationsVisiblesPour } from './policy';
import type { SaisieStructure } from './schema';

/**
 * An association (or the coordination for it) keeps its own details up to date, the insurance among them.
 * @throws NonTrouve when it is not the actor's; Perime when somebody saved another version meanwhile
 */
export async function modifierAssociation(
  acteur: Acteur,
  saisie: SaisieStructure,
  now: Date,
): Promise<{ id: string }> {
  const { associationId: id, version, ...champs } = saisie;
  return db.$transaction(async (tx) => {
    const visible = await tx.association.count({
      where: { AND: [associationsVisiblesPour(acteur), { id }] },
    });
    if (visible === 0) throw new NonTrouve('Cette association');
    const { count } = await tx.association.updateMany({
      where: { id, version },
      data: { ...champs, version: { increment: 1 } },
    });
    if (count === 0) throw new Perime('cette page');
    await journaliser(tx, acteur, now, {
      action: 'association.modifier',
      objet: { type: 'Association', id },
      codes: { version: version + 1 },
    });
    return { id };
  });
}
