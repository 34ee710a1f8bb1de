import { associationsVisiblesPour } from '@/lib/associations/policy';
import type { Tx } from '@/lib/db';
import type { LigneImport, Prisma } from '@/lib/generated/prisma/client';
import type { Donnees } from '../../associations/ligne';
import type { Valeurs } from '../../associations/rapprochement';
import type { Defait, Ecriture } from '../moteur';
import { associationEcrite, ecrireAssociation } from './ecriture';

const RESTE = 'Cette association reste : quelque chose a été fait avec elle depuis l’import.';
const RESTE_CHAMPS = 'Ce qui a été changé depuis l’import reste.';

const AUCUN = { none: {} };

/** Nobody has written or done anything of it since. Each relation is named: a test refuses one that is not. */
export const associationIntacte = (id: string): Prisma.AssociationWhereInput => ({
  ...{ id, version: 1, statut: 'A_CONTACTER', source: null },
  ...{ membres: AUCUN, missions: AUCUN, fiches: AUCUN, anciensEmployes: AUCUN },
  // Another file that wrote of it.
  lignesImport: { none: { etat: 'MISE_A_JOUR', faiteLe: { not: null }, defaiteLe: null } },
});

/** Takes back what a line wrote of an association, which is still of the Département of whoever brought it. */
export async function defaireAssociation(
  tx: Tx,
  { cibleId: id, ...ligne }: LigneImport & { cibleId: string },
  { acteur }: Ecriture,
): Promise<Defait> {
  const elle = { objet: { type: 'Association', id } } as const;
  const where = { AND: [{ id }, associationsVisiblesPour(acteur)] };
  if ((await tx.association.count({ where })) === 0) return { reste: RESTE, touche: null };
  if (ligne.etat === 'MISE_A_JOUR') return { reste: await remettre(tx, ligne, id), touche: elle };
  const { count } = await tx.association.deleteMany({ where: associationIntacte(id) });
  return count === 1 ? { reste: null, touche: elle } : { reste: RESTE, touche: null };
}

/** Puts back each field that still says what the import wrote; a number that another one has taken stays out. */
async function remettre(tx: Tx, ligne: LigneImport, id: string): Promise<string | null> {
  const [ecrit, maintenant] = [ligne.donnees as Donnees, await associationEcrite(tx, id)];
  const avant = Object.entries(ligne.avant as Partial<Valeurs>) as [keyof Valeurs, string | null][];
  const champs: Partial<Valeurs> = Object.fromEntries(
    avant.filter(([champ]) => maintenant[champ] === ecrit[champ]),
  );
  for (const numero of ['rna', 'siret'] as const) {
    const valeur = champs[numero];
    if (valeur && (await tx.association.count({ where: { [numero]: valeur } })) > 0) delete champs[numero];
  }
  await ecrireAssociation(tx, id, champs);
  return Object.keys(champs).length < avant.length ? RESTE_CHAMPS : null;
}
