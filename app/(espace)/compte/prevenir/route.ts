import { redirect } from 'next/navigation';
import { NOUVELLE_RECHERCHE } from '@/lib/alertes/recherche';
import { versMesRecherches } from '@/lib/memoire';

/** « Me prévenir des nouvelles missions »: to the page that saves this search, by the way in when nobody is in yet. */
export async function GET(requete: Request): Promise<never> {
  redirect(await versMesRecherches(`${NOUVELLE_RECHERCHE}${new URL(requete.url).search.slice(0, 2500)}`));
}
