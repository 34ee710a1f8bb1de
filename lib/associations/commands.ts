import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Depasse, Interdit, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser, vientDeLeFaire } from '@/lib/journal/commands';
import { TRANSITIONS_ASSOCIATION } from './association';
import { associationsVisiblesPour, peutSuivreAssociation } from './policy';
import type { SaisieStatut, SaisieStructure } from './schema';

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

/**
 * The coordination says where it stands with an association. Its missions and accounts do not change.
 * @throws Interdit for anybody else; Depasse `TRANSITION` when one does not follow from the other
 */
export async function changerStatutAssociation(
  acteur: Acteur,
  saisie: SaisieStatut,
  now: Date,
): Promise<{ id: string }> {
  if (!peutSuivreAssociation(acteur)) throw new Interdit('à la coordination');
  const { associationId: id, statut: vers } = saisie;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "associations" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
    const association = await tx.association.findFirst({
      where: { AND: [associationsVisiblesPour(acteur), { id }] },
      select: { statut: true },
    });
    if (!association) throw new NonTrouve('Cette association');
    const { statut: de } = association;
    const ligne = { action: 'association.statut', objet: { type: 'Association', id } } as const;
    if (de === vers && (await vientDeLeFaire(tx, acteur, ligne))) return { id };
    if (!TRANSITIONS_ASSOCIATION[de].includes(vers))
      throw new Depasse('TRANSITION', 'Quelque chose a changé entre-temps. Relisez la page.');
    await tx.association.update({ where: { id }, data: { statut: vers } });
    await journaliser(tx, acteur, now, { ...ligne, de, vers });
    return { id };
  });
}
