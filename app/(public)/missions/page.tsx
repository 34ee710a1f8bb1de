import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SearchScreen } from '@/components/recherche/search-screen';
import { visiteurConnecte } from '@/lib/auth/session';
import { contactDeLaCommune } from '@/lib/contact/queries';
import { maintenant } from '@/lib/horloge';
import { listeDesGardees, peutSeFairePrevenir } from '@/lib/memoire';
import { departDe } from '@/lib/recherche/queries/depart';
import { lireRecherche } from '@/lib/recherche/queries/recherche';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = {
  title: 'Missions',
  description: 'Les missions de bénévolat près de chez vous, avec quelqu’un pour vous accompagner.',
};

export default async function Missions({ searchParams }: { searchParams: Parametres }) {
  const now = maintenant();
  const acteur = await visiteurConnecte(['BENEFICIAIRE']);
  const chezMoi = acteur && (await departDe(acteur, now));
  const prevenir = await peutSeFairePrevenir(acteur);
  const recherche = await lireRecherche(await searchParams, now, { chezMoi });
  if ('vers' in recherche) redirect(recherche.vers);
  const contact = recherche.depart && (await contactDeLaCommune(recherche.depart.code));
  const gardees = await listeDesGardees(acteur);
  return <SearchScreen {...{ recherche, contact, chezMoi, gardees, prevenir }} />;
}
