import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { lignesAExporter, type CriteresFile } from '@/lib/parcours/page-file';
import { peutAccompagner } from '@/lib/parcours/policy';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { parcoursModifiable } from '@/lib/parcours/queries/parcours';
import { estIdentifiant } from '@/lib/requete';
import type { Tableau } from '@/lib/tableur/cellule';
import { tableauDeFile, tableauDuParcours } from '../tableau';
import { ligneDExport, soi } from '../trace';

/** The caseload as the screen's filters keep it. @throws Interdit to others than a référent */
export async function exporterFile(acteur: Acteur, criteres: CriteresFile, now: Date): Promise<Tableau> {
  if (!peutAccompagner(acteur)) throw new Interdit('aux référents');
  const lignes = lignesAExporter(await fileDuReferent(acteur, now), criteres, jourDe(now));
  await journaliser(db, acteur, now, ligneDExport('FILE', lignes.length, soi(acteur.userId)));
  return tableauDeFile(lignes);
}

/** One parcours, for the référent who is named; the person reads who did. @throws Interdit; NonTrouve out of reach */
export async function exporterParcours(acteur: Acteur, beneficiaireId: string, now: Date): Promise<Tableau> {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const parcours = estIdentifiant(beneficiaireId) && (await parcoursModifiable(acteur, beneficiaireId, now));
  // A file outlives a replacement.
  if (!parcours || parcours.remplace) throw new NonTrouve('Cette personne');
  const personne = { objet: { type: 'Beneficiaire', id: beneficiaireId }, beneficiaireId } as const;
  const tableau = tableauDuParcours(parcours, now);
  await journaliser(db, acteur, now, ligneDExport('PARCOURS', tableau.lignes.length, personne));
  return tableau;
}
