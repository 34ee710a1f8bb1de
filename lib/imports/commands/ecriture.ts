import { SYSTEME } from '@/lib/auth/acteur';
import { siContrainte } from '@/lib/contrainte';
import { db, type Tx } from '@/lib/db';
import { MetierError } from '@/lib/erreurs';
import type { LigneImport, Prisma } from '@/lib/generated/prisma/client';
import { journaliser } from '@/lib/journal/commands';
import { journalTechnique } from '@/lib/journal/technique';
import { baseInjoignable } from '@/lib/panne';
import { departementCourant } from '@/lib/territoires/queries';
import type { Donnees } from '../ligne';
import { auteurDeLImport, type Importateur } from '../policy';
import { juger, type Verdict } from '../verdict';
import { creerPersonne, mettreAJour } from './personne';
import { lireVoisinage } from './voisinage';

const PAR_LOT = 100;
const ESSAIS = 3;
const PRIS = new MetierError('PRIS', 'Ce contact vient d’être pris.');
const ENTRE_TEMPS =
  'Quelqu’un a changé cette personne depuis l’aperçu : rien n’a été écrit pour cette ligne.';
const PANNE = 'Une erreur est survenue : rien n’a été écrit pour cette ligne.';

type Import = Prisma.ImportPersonnesGetPayload<object>;

/**
 * Writes what a confirmed import announced, for the worker: one transaction per line, each crossed off as it is
 * written, so that a new start goes on where the last one stopped and writes nothing twice.
 */
export async function ecrireImport({ importId }: { importId: string }, now: Date): Promise<void> {
  const i = await db.importPersonnes.findFirst({ where: { id: importId, statut: 'EN_COURS' } });
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
async function ecrireLigne(i: Import, id: string, standard: string | null, now: Date): Promise<void> {
  for (let essai = 1; ; essai++)
    try {
      return await siContrainte(['users_email_key', 'users_telephone_key'], PRIS, () =>
        db.$transaction((tx) => ecrire(tx, i, { id, standard }, now)),
      );
    } catch (err) {
      if (baseInjoignable(err)) throw err;
      if (err === PRIS && essai < ESSAIS) continue;
      journalTechnique.error({ err, ligneId: id }, 'import de personnes');
      await db.ligneImport.updateMany({
        where: { id, faiteLe: null },
        data: { faiteLe: now, etat: 'ERREUR', mots: [PANNE] },
      });
      return;
    }
}

async function ecrire(
  tx: Tx,
  i: Import,
  { id, standard }: { id: string; standard: string | null },
  now: Date,
) {
  // Two imports of a Département write one person after the other: none is created twice.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${i.departementCode}`}, 0))`;
  await tx.$queryRaw`
    SELECT 1 FROM "users" u JOIN "beneficiaires" b ON b."userId" = u."id"
    JOIN "lignes_import" l ON l."beneficiaireId" = b."id" WHERE l."id" = ${id}::uuid FOR UPDATE OF u, b`;
  const ligne = await tx.ligneImport.findFirst({ where: { id, faiteLe: null } });
  if (!ligne) return;
  const acteur = auteurDeLImport(i);
  const donnees = ligne.donnees as Donnees;
  const voisinage = await lireVoisinage(tx, acteur, [donnees], now);
  const v = juger({ donnees, faute: null, remarques: ligne.mots }, voisinage, {
    creerInconnues: i.creerInconnues,
  });
  const ecrite = !concorde(ligne, v)
    ? { etat: 'ERREUR' as const, mots: [ENTRE_TEMPS] }
    : { etat: ligne.etat, mots: v.mots, ...(await appliquer(tx, acteur, i, v, standard, now)) };
  await tx.ligneImport.update({
    where: { id },
    data: { ...ecrite, donnees: v.donnees, avant: v.avant, faiteLe: now },
  });
}

/** What was read on the preview is what would be written now. */
const concorde = (ligne: LigneImport, v: Verdict) =>
  v.etat === ligne.etat &&
  v.beneficiaireId === ligne.beneficiaireId &&
  Object.entries(v.avant).every(
    ([champ, valeur]) => (ligne.avant as typeof v.avant)[champ as keyof typeof v.avant] === valeur,
  );

async function appliquer(
  tx: Tx,
  acteur: Importateur,
  i: Import,
  v: Verdict,
  standard: string | null,
  now: Date,
) {
  if (v.etat === 'CREATION')
    return { beneficiaireId: await creerPersonne(tx, acteur, { i, d: v.donnees }, now) };
  await mettreAJour(tx, acteur, { id: v.beneficiaireId!, d: v.donnees, standard }, now);
  return {};
}

async function finir(i: Import, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const parEtat = await tx.ligneImport.groupBy({ by: ['etat'], where: { importId: i.id }, _count: true });
    const nombre = (etat: string) => parEtat.find((p) => p.etat === etat)?._count ?? 0;
    const { count } = await tx.importPersonnes.updateMany({
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
      objet: { type: 'ImportPersonnes', id: i.id },
      de: 'EN_COURS',
      vers: 'FAIT',
      codes: { creees: nombre('CREATION'), modifiees: nombre('MISE_A_JOUR') },
    });
  });
}
