import type { Acteur } from '@/lib/auth/acteur';
import { comptesProfessionnels } from '@/lib/comptes/queries';
import type { FiltreComptes } from '@/lib/comptes/filtre';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser, type LigneJournal } from '@/lib/journal/commands';
import { lignesAExporter, type CriteresFile } from '@/lib/parcours/page-file';
import { peutAccompagner } from '@/lib/parcours/policy';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { parcoursModifiable } from '@/lib/parcours/queries/parcours';
import { estIdentifiant } from '@/lib/requete';
import type { Tableau } from '@/lib/tableur/cellule';
import type { ListeExportee } from './liste';
import { peutExporterComptes } from './policy';
import { tableauDeFile, tableauDesComptes, tableauDuParcours } from './tableau';

const LIGNES_MAX = 20_000;

/** Who took what away, and how many lines: never whose they are, but for one parcours. */
async function noter(
  acteur: Acteur,
  liste: ListeExportee,
  tableau: Tableau,
  objet: Pick<LigneJournal, 'objet' | 'beneficiaireId'>,
  now: Date,
): Promise<Tableau> {
  await journaliser(db, acteur, now, {
    action: 'export.telecharger',
    ...objet,
    codes: { liste, nombre: tableau.lignes.length },
  });
  return tableau;
}
const soi = (userId: string) => ({ objet: { type: 'User', id: userId } }) as const;

/** The caseload as the screen's filters keep it. @throws Interdit to others than a référent */
export async function exporterFile(acteur: Acteur, criteres: CriteresFile, now: Date): Promise<Tableau> {
  if (!peutAccompagner(acteur)) throw new Interdit('aux référents');
  const lignes = lignesAExporter(await fileDuReferent(acteur, now), criteres, jourDe(now));
  return noter(acteur, 'FILE', tableauDeFile(lignes), soi(acteur.userId), now);
}

/** One parcours, for the référent who is named; the person reads who did. @throws Interdit; NonTrouve out of reach */
export async function exporterParcours(acteur: Acteur, beneficiaireId: string, now: Date): Promise<Tableau> {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const parcours = estIdentifiant(beneficiaireId) && (await parcoursModifiable(acteur, beneficiaireId, now));
  // A file outlives a replacement.
  if (!parcours || parcours.remplace) throw new NonTrouve('Cette personne');
  const personne = { objet: { type: 'Beneficiaire', id: beneficiaireId }, beneficiaireId } as const;
  return noter(acteur, 'PARCOURS', tableauDuParcours(parcours, now), personne, now);
}

/** The accounts of professionals and associations, as the screen's filter keeps them. @throws Interdit to others than the Département */
export async function exporterComptes(acteur: Acteur, filtre: FiltreComptes, now: Date): Promise<Tableau> {
  if (!peutExporterComptes(acteur)) throw new Interdit('au Département');
  const { lignes, total } = await comptesProfessionnels(acteur, { ...filtre, page: 1 }, LIGNES_MAX);
  if (total > LIGNES_MAX)
    throw new MetierError('TROP', 'Cette liste est trop longue pour un fichier. Choisissez un filtre.');
  return noter(acteur, 'COMPTES', tableauDesComptes(lignes), soi(acteur.userId), now);
}
