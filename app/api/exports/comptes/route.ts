import { acteurConnecte } from '@/lib/auth/session';
import { filtreComptes } from '@/lib/comptes/filtre';
import { exporterComptes } from '@/lib/exports/commands';
import { maintenant } from '@/lib/horloge';
import { fichierIntrouvable, fichierTableau } from '@/lib/telechargement';

/** The accounts of professionals and associations as a table, for the Département. */
export async function GET(requete: Request): Promise<Response> {
  const acteur = await acteurConnecte(['DEPARTEMENT']);
  if (!acteur) return fichierIntrouvable();
  const filtre = filtreComptes(Object.fromEntries(new URL(requete.url).searchParams));
  return fichierTableau(requete, () => exporterComptes(acteur, filtre, maintenant()));
}
