import type { Tx } from '@/lib/db';
import { canonique, contenuDe, empreinteDe, lireContenu, type ContenuContrat } from '../version-contrat';

/** The contract is kept as it is to the end of the transaction: whoever agrees agrees to what is there. */
export async function tenirContrat(tx: Tx, contratId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "contrats" WHERE "id" = ${contratId}::uuid FOR NO KEY UPDATE`;
}

/** The text in force of a contract; `jusqua` = the one that was in force when its version was that one. */
export async function texteDuContrat(tx: Tx, contratId: string, jusqua?: number) {
  return tx.versionContrat.findFirst({
    where: { contratId, ...(jusqua === undefined ? {} : { numero: { lte: jusqua } }) },
    orderBy: { numero: 'desc' },
    select: { id: true, contenu: true, empreinte: true, ecritParId: true },
  });
}

/** What a contract says today: its terms, and the actions that hang on it and were not left aside. */
export async function contenuActuel(tx: Tx, contratId: string): Promise<ContenuContrat> {
  const { cibleHebdo, actions, ...termes } = await tx.contrat.findUniqueOrThrow({
    where: { id: contratId },
    select: {
      ...{ type: true, nature: true, debutLe: true, finLe: true, cibleHebdo: true },
      actions: {
        where: { statut: { not: 'LAISSEE' } },
        orderBy: [{ creeLe: 'asc' }, { id: 'asc' }],
        select: { titre: true, echeanceLe: true },
      },
    },
  });
  return contenuDe({ ...termes, cibleHebdo: cibleHebdo === null ? null : Number(cibleHebdo) }, actions);
}

/**
 * Keeps the text of a contract as it is now, when it says something else than before: from then on nobody has agreed to
 * it. The contract is held by the caller.
 */
export async function ecrireVersion(tx: Tx, contratId: string, auteurId: string, now: Date) {
  const [dernier, texte] = [await texteDuContrat(tx, contratId), await contenuActuel(tx, contratId)];
  const contenu = canonique(texte);
  if (dernier && canonique(lireContenu(dernier.contenu)) === contenu) return dernier;
  const { version: numero } = await tx.contrat.update({
    where: { id: contratId },
    data: { signeLe: null },
    select: { version: true },
  });
  return tx.versionContrat.create({
    data: { contratId, numero, contenu, empreinte: empreinteDe(contenu), ecritParId: auteurId, creeLe: now },
    select: { id: true, contenu: true, empreinte: true, ecritParId: true },
  });
}

/** The day of the signature: when both agree to the text in force, the last of the two days; none otherwise. */
export async function daterSignature(tx: Tx, contratId: string, versionId: string): Promise<Date | null> {
  const accords = await tx.accordContrat.findMany({
    where: { versionId, retireLe: null },
    select: { le: true },
    orderBy: { le: 'desc' },
  });
  const signeLe = accords.length === 2 ? accords[0]!.le : null;
  await tx.contrat.update({ where: { id: contratId }, data: { signeLe } });
  return signeLe;
}
