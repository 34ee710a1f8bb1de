import { SYSTEME } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { db, type Tx } from '@/lib/db';
import { MetierError } from '@/lib/erreurs';
import type { ImportFichier, LigneImport } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { journalTechnique } from '@/lib/journal/technique';
import { baseInjoignable } from '@/lib/panne';
import { departementCourant } from '@/lib/territoires/queries';
import { GENRES } from '../genre';
import { auteurDeLImport } from '../policy';
import type { Verdict } from '../verdict';
import type { Ecriture } from './moteur';
import { MOTEURS } from './moteurs';

const PAR_LOT = 100;
const ESSAIS = 3;
const PRIS = new MetierError('PRIS', 'Ce contact vient d’être pris.');
const ENTRE_TEMPS = 'Quelque chose a changé depuis l’aperçu : rien n’a été écrit pour cette ligne.';
const PANNE = 'Une erreur est survenue : rien n’a été écrit pour cette ligne.';

/**
 * Writes what a confirmed import announced, for the worker: one transaction per line, each crossed off as it is
 * written, so that a new start goes on where the last one stopped and writes nothing twice.
 */
export async function ecrireImport({ importId }: { importId: string }, now: Date): Promise<void> {
  const i = await db.importFichier.findFirst({ where: { id: importId, statut: 'EN_COURS' } });
  if (!i) return;
  const { telephone: standard } = await departementCourant();
  for (;;) {
    const lignes = await db.ligneImport.findMany({
      where: { importId, faiteLe: null },
      select: { id: true },
      orderBy: { numero: 'asc' },
      take: PAR_LOT,
    });
    if (lignes.length === 0) break;
    for (const { id } of lignes) await ecrireLigne(i, id, standard, now);
  }
  await finir(i, now);
}

/** A contact that is taken at the very moment is looked at again; what nobody expected stops this line only. */
async function ecrireLigne(i: ImportFichier, id: string, standard: string | null, now: Date): Promise<void> {
  for (let essai = 1; ; essai++)
    try {
      return await siContrainte(MOTEURS[i.genre].pris, PRIS, () =>
        db.$transaction((tx) => ecrire(tx, i, { id, standard }, now)),
      );
    } catch (err) {
      if (baseInjoignable(err)) throw err;
      if (err === PRIS && essai < ESSAIS) continue;
      journalTechnique.error({ err, ligneId: id }, 'import d’un fichier');
      await db.ligneImport.updateMany({
        where: { id, faiteLe: null },
        data: { faiteLe: now, etat: 'ERREUR', mots: [PANNE] },
      });
      return;
    }
}

async function ecrire(
  tx: Tx,
  i: ImportFichier,
  { id, standard }: { id: string; standard: string | null },
  now: Date,
) {
  const moteur = MOTEURS[i.genre];
  // Two imports of a Département write one line after the other: nothing is created twice.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${i.departementCode}`}, 0))`;
  await moteur.tenir(tx, id);
  const ligne = await tx.ligneImport.findFirst({ where: { id, faiteLe: null } });
  if (!ligne) return;
  const acteur = auteurDeLImport(i);
  const donnees = ligne.donnees as object;
  const { juger } = await moteur.regarder(tx, acteur, [donnees], now);
  const v = juger({ donnees, faute: null, remarques: ligne.mots }, i, () => undefined);
  const ecrite = concorde(ligne, ligne[moteur.cible], v)
    ? { donnees: v.donnees, mots: v.mots, ...(await appliquer(tx, i, v, { acteur, standard, now })) }
    : { donnees: v.donnees, mots: [ENTRE_TEMPS], etat: 'ERREUR' as const };
  await tx.ligneImport.update({ where: { id }, data: { ...ecrite, avant: v.avant, faiteLe: now } });
}

/** What was read on the preview is what would be written now. */
const concorde = (ligne: LigneImport, cibleId: string | null, v: Verdict) =>
  v.etat === ligne.etat &&
  v.cibleId === cibleId &&
  Object.entries(v.avant).every(([champ, valeur]) => (ligne.avant as typeof v.avant)[champ] === valeur);

async function appliquer(tx: Tx, i: ImportFichier, v: Verdict, e: Ecriture) {
  const moteur = MOTEURS[i.genre];
  if (v.etat !== 'CREATION') return moteur.modifier(tx, i, { id: v.cibleId!, d: v.donnees }, e);
  const { id, ...reste } = await moteur.creer(tx, i, v.donnees, e);
  return { ...reste, [moteur.cible]: id };
}

async function finir(i: ImportFichier, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const parEtat = await tx.ligneImport.groupBy({ by: ['etat'], where: { importId: i.id }, _count: true });
    const nombre = (etat: string) => parEtat.find((p) => p.etat === etat)?._count ?? 0;
    const { count } = await tx.importFichier.updateMany({
      where: { id: i.id, statut: 'EN_COURS' },
      data: {
        ...{ statut: 'FAIT', statutLe: now, faitLe: now },
        ...{ creees: nombre('CREATION'), modifiees: nombre('MISE_A_JOUR') },
        ...{ inchangees: nombre('INCHANGEE'), erreurs: nombre('ERREUR') },
      },
    });
    if (count === 0) return;
    await journaliser(tx, SYSTEME, now, {
      action: 'import.finir',
      objet: { type: GENRES[i.genre].journal, id: i.id },
      de: 'EN_COURS',
      vers: 'FAIT',
      codes: { creees: nombre('CREATION'), modifiees: nombre('MISE_A_JOUR') },
    });
  });
}
