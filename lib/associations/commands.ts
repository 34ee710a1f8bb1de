import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, MetierError, NonTrouve, Perime } from '@/lib/erreurs';
import type { Association } from '@/lib/generated/prisma/client';
import { journaliser, vientDeLeFaire } from '@/lib/journal/commands';
import { TRANSITIONS_ASSOCIATION } from './association';
import { sansDoubleNumero } from './doublon';
import { associationsVisiblesPour, peutCorrigerAssociation, peutSuivreAssociation } from './policy';
import type { SaisieFiche, SaisieStatut, SaisieStructure } from './schema';

/** Which association, and the version that is saved now. */
type Enregistree = { id: string; version: number };

/** @throws MetierError `COMMUNE` for a commune that is not of this Département */
async function exigerCommune(tx: Tx, code: string | null, departementCode: string): Promise<void> {
  if (code === null || (await tx.commune.count({ where: { code, departementCode } })) > 0) return;
  throw new MetierError('COMMUNE', 'Cette commune est introuvable.', {
    communeCode: ['Choisissez une commune de la liste.'],
  });
}

/**
 * Writes what differs, under the row's lock, with the names of the fields in the journal. Nothing differs: somebody
 * saved the same already, or the form came twice, and nothing is written.
 */
async function ecrire(
  acteur: Acteur,
  { associationId: id, version, ...champs }: SaisieStructure | SaisieFiche,
  now: Date,
): Promise<Enregistree> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "associations" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
    const avant = await tx.association.findFirst({
      where: { AND: [associationsVisiblesPour(acteur), { id }] },
    });
    if (!avant) throw new NonTrouve('Cette association');
    const valeurs: Partial<Association> = champs;
    const changes = (Object.keys(champs) as (keyof Association)[]).filter(
      (champ) => JSON.stringify(avant[champ]) !== JSON.stringify(valeurs[champ]),
    );
    if (changes.length === 0) return { id, version: avant.version };
    if (avant.version !== version) throw new Perime('cette page');
    if ('communeCode' in champs) await exigerCommune(tx, champs.communeCode, avant.departementCode);
    await tx.association.update({ where: { id }, data: { ...champs, version: version + 1 } });
    await journaliser(tx, acteur, now, {
      action: 'association.modifier',
      objet: { type: 'Association', id },
      codes: { version: version + 1, champs: changes.join(',') },
    });
    return { id, version: version + 1 };
  });
}

/**
 * An association keeps its own details up to date, the insurance among them.
 * @throws NonTrouve when it is not the actor's; Perime when somebody saved another version meanwhile
 */
export function modifierAssociation(
  acteur: Acteur,
  saisie: SaisieStructure,
  now: Date,
): Promise<Enregistree> {
  return ecrire(acteur, saisie, now);
}

/**
 * The coordination corrects what is written of an association, its name, commune and numbers among them: a feed brings
 * some that nobody manages here.
 * @throws Interdit for anybody else; NonTrouve, Perime as above; MetierError `COMMUNE`, or `DOUBLON` beside the number
 * that another association has
 */
export async function corrigerAssociation(
  acteur: Acteur,
  saisie: SaisieFiche,
  now: Date,
): Promise<Enregistree> {
  if (!peutCorrigerAssociation(acteur)) throw new Interdit('à la coordination');
  return sansDoubleNumero(() => ecrire(acteur, saisie, now));
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
