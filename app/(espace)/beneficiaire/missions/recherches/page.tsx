import type { Metadata } from 'next';
import { SavedSearches } from '@/components/alertes/saved-searches';
import { Done } from '@/components/ui/done';
import { Narrow, PageTitle } from '@/components/ui/page';
import { mesRecherches } from '@/lib/alertes/queries/mes-recherches';
import { FAIT_RECHERCHE } from '@/lib/alertes/recherche';
import { premier, type Parametres } from '@/lib/requete';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Mes recherches enregistrées' };

export default async function MesRecherchesEnregistrees({ searchParams }: { searchParams: Parametres }) {
  const { acteur, participe, now } = await monEspace({ apresArret: true });
  const { fait, recherche } = await searchParams;
  return (
    <Narrow>
      <Done code={fait} messages={FAIT_RECHERCHE} />
      <PageTitle
        title="Mes recherches enregistrées"
        lead="Nous regardons pour vous les missions qui arrivent. Personne d’autre ne voit cette liste."
        back={{ href: '/beneficiaire/missions', label: 'Missions pour moi' }}
      />
      <SavedSearches
        {...await mesRecherches(acteur, now)}
        participe={participe}
        enlevee={premier(recherche)}
      />
    </Narrow>
  );
}
