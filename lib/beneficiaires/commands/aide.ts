import type { Tx } from '@/lib/db';

/**
 * Who helps the person from now on (null = nobody any more), as the journal names it: by an id. The same name goes on;
 * another one ends it. The caller holds the person's row.
 */
export async function changerAide(
  tx: Tx,
  beneficiaireId: string,
  nom: string | null,
  now: Date,
): Promise<string | null> {
  const enCours = await tx.aide.findFirst({ where: { beneficiaireId, finLe: null } });
  if (enCours && enCours.nom === nom) return enCours.id;
  if (enCours) await tx.aide.update({ where: { id: enCours.id }, data: { finLe: now } });
  if (nom === null) return null;
  const { id } = await tx.aide.create({ data: { beneficiaireId, nom, debutLe: now }, select: { id: true } });
  return id;
}

/** Somebody helped for one act: who is named on the file when it is them, else a help that ends as it began. */
export async function aideDUnActe(tx: Tx, beneficiaireId: string, nom: string, now: Date): Promise<string> {
  const enCours = await tx.aide.findFirst({
    where: { beneficiaireId, nom, finLe: null },
    select: { id: true },
  });
  if (enCours) return enCours.id;
  const { id } = await tx.aide.create({
    data: { beneficiaireId, nom, debutLe: now, finLe: now },
    select: { id: true },
  });
  return id;
}

/** Nobody's name stays: the journal says that somebody helped, not who. */
export async function oublierAides(tx: Tx, beneficiaireId: string, now: Date): Promise<void> {
  await tx.aide.updateMany({ where: { beneficiaireId, finLe: null }, data: { finLe: now } });
  await tx.aide.updateMany({ where: { beneficiaireId }, data: { nom: '' } });
}
