import type { Metadata } from 'next';
import { PersonalData } from '@/components/accueil/personal-data';
import { Narrow, PageTitle } from '@/components/ui/page';
import { departementCourant } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Données personnelles' };

export default async function DonneesPersonnelles() {
  return (
    <Narrow>
      <PageTitle
        title="Vos données, en clair"
        lead="Ce que nous gardons, qui le voit, et comment l’effacer."
      />
      <PersonalData departement={await departementCourant()} />
    </Narrow>
  );
}
