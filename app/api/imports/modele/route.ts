import { acteurConnecte } from '@/lib/auth/session';
import { modeleDImport } from '@/lib/imports/modele';
import { peutImporterPersonnes } from '@/lib/imports/policy';
import { fichierIntrouvable, fichierTableau } from '@/lib/telechargement';

/** A file of people to fill in, for who may import one; the Département's also says who accompanies each. */
export async function GET(requete: Request): Promise<Response> {
  const acteur = await acteurConnecte(['DEPARTEMENT', 'REFERENT']);
  if (!acteur || !peutImporterPersonnes(acteur)) return fichierIntrouvable();
  return fichierTableau(requete, async () => modeleDImport(acteur.role === 'DEPARTEMENT'));
}
