import { redirect } from 'next/navigation';
import { LISTE_RECHERCHES } from '@/lib/alertes/recherche';
import { versMesRecherches } from '@/lib/memoire';

/** Where messages lead: to one's searches, by the way in when nobody is in yet. The address names no role. */
export async function GET(): Promise<never> {
  redirect(await versMesRecherches(LISTE_RECHERCHES));
}
