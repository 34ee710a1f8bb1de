import { redirect } from 'next/navigation';
import { ESPACES } from '@/lib/auth/espaces';
import { acteurConnecte } from '@/lib/auth/session';

/** Leads to the home of one's first role. */
export default async function VersMonEspace() {
  const acteur = await acteurConnecte();
  redirect(acteur ? ESPACES[acteur.role].accueil : '/connexion');
}
