import { SYSTEME } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import type { ImportFichier } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { journalTechnique } from '@/lib/journal/technique';
import { baseInjoignable } from '@/lib/panne';
import { departementCourant } from '@/lib/territoires/queries';
import { GENRES } from '../genre';
import { auteurDeLImport } from '../policy';
import { MOTEURS } from './moteurs';

const PAR_LOT = 100;
const PANNE = 'Une erreur est survenue : cette ligne reste comme elle est.';

type Faire = { id: string; standard: string | null };

/** Takes back what an import wrote, for the worker: one transaction per line; a new start goes on where it stopped. */
export async function defaireImport({ importId }: { importId: string }, now: Date): Promise<void> {
  const i = await db.importFichier.findFirst({ where: { id: importId, statut: 'ANNULATION' } });
  if (!i) return;
  const { telephone: standard } = await departementCourant();
  for (;;) {
    const lignes = await db.ligneImport.findMany({
      where: { importId, defaiteLe: null, etat: { in: ['CREATION', 'MISE_A_JOUR'] } },
      select: { id: true },
      orderBy: { numero: 'asc' },
      take: PAR_LOT,
    });
    if (lignes.length === 0) break;
    for (const { id } of lignes) await defaireLigne(i, { id, standard }, now);
  }
  await db.$transaction(async (tx) => {
    const { count } = await tx.importFichier.updateMany({
      where: { id: importId, statut: 'ANNULATION' },
      data: { statut: 'ANNULE', statutLe: now },
    });
    if (count === 0) return;
    const objet = { type: GENRES[i.genre].journal, id: importId } as const;
    await journaliser(tx, SYSTEME, now, { action: 'import.finir', objet, de: 'ANNULATION', vers: 'ANNULE' });
  });
}

/** What nobody expected keeps this line as it is, and does not stop the others. */
async function defaireLigne(i: ImportFichier, ligne: Faire, now: Date): Promise<void> {
  try {
    await db.$transaction((tx) => defaire(tx, i, ligne, now));
  } catch (err) {
    if (baseInjoignable(err)) throw err;
    journalTechnique.error({ err, ligneId: ligne.id }, 'import d’un fichier, à défaire');
    await db.$transaction(async (tx) => {
      await tx.ligneImport.updateMany({ where: { id: ligne.id }, data: { defaiteLe: now, mots: [PANNE] } });
      await tx.importFichier.update({ where: { id: i.id }, data: { gardees: { increment: 1 } } });
    });
  }
}

async function defaire(tx: Tx, i: ImportFichier, { id, standard }: Faire, now: Date): Promise<void> {
  const moteur = MOTEURS[i.genre];
  await moteur.tenir(tx, id);
  const ligne = await tx.ligneImport.findFirst({ where: { id, defaiteLe: null } });
  const cibleId = ligne?.[moteur.cible];
  if (!ligne || !cibleId) return perdue(tx, i, id, now);
  const acteur = auteurDeLImport(i);
  const { reste, touche } = await moteur.defaire(tx, { ...ligne, cibleId }, { acteur, standard, now });
  // With the person, their line has gone.
  await tx.ligneImport.updateMany({ where: { id }, data: { defaiteLe: now, mots: reste ? [reste] : [] } });
  await tx.importFichier.update({
    where: { id: i.id },
    data: reste ? { gardees: { increment: 1 } } : { defaites: { increment: 1 } },
  });
  if (!touche) return;
  await journaliser(tx, acteur, now, { action: 'import.defaire', ...touche });
}

/** What it was about is no more: somebody else has taken it away. */
const perdue = async (tx: Tx, i: ImportFichier, id: string, now: Date): Promise<void> => {
  const { count } = await tx.ligneImport.updateMany({
    where: { id, defaiteLe: null },
    data: { defaiteLe: now },
  });
  await tx.importFichier.update({ where: { id: i.id }, data: { defaites: { increment: count } } });
};
