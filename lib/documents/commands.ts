import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { ouvrirTexte } from '@/lib/parcours/commands/texte';
import { tenirDepartement } from '@/lib/territoires/commands/tenir';
import { modeleFourni } from './fourni';
import { champsDuModele, remplirModele } from './modele';
import { modelesVisiblesPour, peutReglerModeles } from './policy';
import type { modeleSchema } from './schema';

/** Nobody reads it any more: who brought it and when stay, and not a byte. */
const RETIRE = (now: Date) => ({ retireLe: now, octets: Buffer.alloc(0) });

const AU_DEPARTEMENT = 'au Département';

/**
 * The Département brings the Word document from which its contracts are made; the one in use, if any, makes room for it.
 * Read to its end first: nothing of a document that cannot serve is kept.
 * @throws MetierError in one sentence, with every unknown field
 */
export async function deposerModele(acteur: Acteur, octets: Buffer<ArrayBuffer>, now: Date) {
  if (!peutReglerModeles(acteur)) throw new Interdit(AU_DEPARTEMENT);
  const champs = await champsDuModele(octets);
  const { departementCode, userId: deposeParId } = acteur;
  return db.$transaction(async (tx) => {
    // They take turns: the last one who brings a model has theirs in use, and only theirs.
    await tenirDepartement(tx, departementCode);
    await tx.modeleDocument.updateMany({
      where: { departementCode, retireLe: null },
      data: RETIRE(now),
    });
    const modele = await tx.modeleDocument.create({
      data: { departementCode, octets, champs, deposeParId, creeLe: now },
      select: { id: true },
    });
    await noter(tx, acteur, 'modele.deposer', modele.id, now);
    return modele;
  });
}

const noter = (tx: Tx, acteur: Acteur, action: 'modele.deposer' | 'modele.retirer', id: string, now: Date) =>
  journaliser(tx, acteur, now, { action, objet: { type: 'ModeleDocument', id } });

/**
 * The model in use is taken away; the one of Tremplin serves from now on.
 * @throws NonTrouve out of reach; Depasse when a colleague has brought another one, or has taken it away
 */
export async function retirerModele(
  acteur: Acteur,
  { modeleId: id }: z.output<typeof modeleSchema>,
  now: Date,
) {
  if (!peutReglerModeles(acteur)) throw new Interdit(AU_DEPARTEMENT);
  return db.$transaction(async (tx) => {
    const where = { AND: [{ id }, modelesVisiblesPour(acteur)] };
    if ((await tx.modeleDocument.count({ where })) === 0) throw new NonTrouve('Ce modèle');
    const { count } = await tx.modeleDocument.updateMany({
      where: { id, retireLe: null },
      data: RETIRE(now),
    });
    if (count === 0) throw new Depasse('DEPASSE', 'Ce modèle ne sert déjà plus.');
    await noter(tx, acteur, 'modele.retirer', id, now);
  });
}

/**
 * A text of a contract as a Word document, made from the model of the person's Département; null outside the actor's
 * scope. A professional's reading is journaled, as when they print it.
 */
export async function ouvrirWord(acteur: Acteur, versionId: string, now: Date) {
  const texte = await ouvrirTexte(acteur, versionId, now);
  if (!texte) return null;
  const modele = await db.modeleDocument.findFirst({
    where: { departementCode: texte.departementCode, retireLe: null },
    select: { octets: true },
  });
  return remplirModele(modele ? Buffer.from(modele.octets) : await modeleFourni(), texte);
}
