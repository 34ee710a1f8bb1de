import type { Acteur } from '@/lib/auth/acteur';
import { ajouterJours } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { HEURES_D_APERCU, JOURS_POUR_DEFAIRE } from '../import';
import { cleDeNom } from '../rapprochement';

const HEURE_MS = 3_600_000;

/**
 * Every night: previews that nobody confirmed within a day are thrown away, and lines, which hold names, go a week after
 * they were written. What is left of an import is its figures.
 */
export async function oublierImports(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<void> {
  const hier = new Date(now.getTime() - HEURES_D_APERCU * HEURE_MS);
  await db.$transaction(async (tx) => {
    await tx.importFichier.updateMany({
      where: { statut: { in: ['COLONNES', 'APERCU'] }, statutLe: { lt: hier } },
      data: { statut: 'ABANDONNE', statutLe: now },
    });
    await tx.ligneImport.deleteMany({
      where: {
        import: {
          OR: [
            { statut: 'ABANDONNE' },
            { statut: { in: ['FAIT', 'ANNULE'] }, faitLe: { lte: ajouterJours(now, -JOURS_POUR_DEFAIRE) } },
          ],
        },
      },
    });
  });
}

/**
 * Somebody is erased: no line is about them any more, nor would bring them back by their name. Files of référents and of
 * associations bring nobody back: a line of theirs with this name is about somebody else.
 */
export async function effacerLignes(
  tx: Tx,
  { id, prenom, nom }: { id: string; prenom: string; nom: string },
): Promise<void> {
  await tx.ligneImport.deleteMany({
    where: {
      OR: [
        { beneficiaireId: id },
        { cle: cleDeNom({ prenom, nom }), beneficiaireId: null, import: { genre: 'PERSONNES' } },
      ],
    },
  });
}
