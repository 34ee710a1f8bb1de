import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { MissionMap } from '@/components/recherche/map';
import { SearchScreen } from '@/components/recherche/search-screen';
import { visiteurConnecte } from '@/lib/auth/session';
import { contactDeLaCommune } from '@/lib/contact/queries';
import { maintenant } from '@/lib/horloge';
import { listeDesGardees, peutSeFairePrevenir } from '@/lib/memoire';
import { departDe } from '@/lib/recherche/queries/depart';
import { lireRecherche } from '@/lib/recherche/queries/recherche';
import { adresseRecherche } from '@/lib/recherche/recherche';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = {
  title: 'Missions sur la carte',
  description: 'Les missions de bénévolat près de chez vous, sur une carte et en liste.',
  robots: { index: false },
};

/** The list of missions with its map. A page of its own: what the map needs is loaded and allowed nowhere else. */
export default async function MissionsSurLaCarte({ searchParams }: { searchParams: Parametres }) {
  const now = maintenant();
  const acteur = await visiteurConnecte(['BENEFICIAIRE']);
  const chezMoi = acteur && (await departDe(acteur, now));
  const prevenir = await peutSeFairePrevenir(acteur);
  const recherche = await lireRecherche(await searchParams, now, { chezMoi, carte: true });
  if ('vers' in recherche) redirect(recherche.vers);
  const contact = recherche.depart && (await contactDeLaCommune(recherche.depart.code));
  const source = adresseRecherche(recherche.criteres, { filtres: false, page: 1 }, '/api/carte');
  return (
    <SearchScreen
      recherche={recherche}
      contact={contact}
      chezMoi={chezMoi}
      gardees={await listeDesGardees(acteur)}
      prevenir={prevenir}
      map={<MissionMap source={source} />}
    />
  );
}
