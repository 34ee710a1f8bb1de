import type { Metadata } from 'next';
import { SaveSearch } from '@/components/alertes/save-search';
import { Narrow, PageTitle } from '@/components/ui/page';
import { rechercheAEnregistrer } from '@/lib/alertes/queries/mes-recherches';
import { pageDeLaRecherche } from '@/lib/alertes/recherche';
import { enRequete, type Parametres } from '@/lib/requete';
import { monEspace } from '../../../espace';

export const metadata: Metadata = { title: 'Me prévenir des nouvelles missions' };

export default async function EnregistrerUneRecherche({ searchParams }: { searchParams: Parametres }) {
  const { acteur } = await monEspace();
  const recherche = await rechercheAEnregistrer(acteur, enRequete(await searchParams));
  return (
    <Narrow>
      <PageTitle
        title="Me prévenir des nouvelles missions"
        back={{ href: pageDeLaRecherche(recherche.adresse), label: 'Les missions' }}
      />
      <SaveSearch recherche={recherche} />
    </Narrow>
  );
}
