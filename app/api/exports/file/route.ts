import { acteurConnecte } from '@/lib/auth/session';
import { exporterFile } from '@/lib/exports/commands/tableaux';
import { maintenant } from '@/lib/horloge';
import { lireAdresse } from '@/lib/parcours/page-file';
import { fichierIntrouvable, fichierTableau } from '@/lib/telechargement';

/** The caseload of a référent as a table, with the filters of the screen. */
export async function GET(requete: Request): Promise<Response> {
  const acteur = await acteurConnecte(['REFERENT']);
  if (!acteur) return fichierIntrouvable();
  return fichierTableau(requete, () => exporterFile(acteur, lireAdresse(requete.url), maintenant()));
}
