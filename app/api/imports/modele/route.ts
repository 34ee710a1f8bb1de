import { acteurConnecte } from '@/lib/auth/session';
import { lieuDe, LIEUX } from '@/lib/imports/lieu';
import { modeleDImport } from '@/lib/imports/modele';
import { fichierIntrouvable, fichierTableau } from '@/lib/telechargement';

/** A file to fill in, for who may import it from the page that the address names. */
export async function GET(requete: Request): Promise<Response> {
  const lieu = lieuDe(requete);
  if (!(await acteurConnecte([LIEUX[lieu].role]))) return fichierIntrouvable();
  return fichierTableau(requete, async () => modeleDImport(lieu));
}
