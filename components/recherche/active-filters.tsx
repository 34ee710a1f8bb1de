import { RemovableFilters } from '@/components/ui/removable-filters';
import { filtresActifs, SANS_FILTRE } from '@/lib/recherche/filtre';
import { adresseRecherche, type Criteres } from '@/lib/recherche/recherche';

/** The filters of a search that are on. */
export function ActiveFilters({ criteres, chemin }: { criteres: Criteres; chemin?: string }) {
  return (
    <RemovableFilters
      items={filtresActifs(criteres).map(({ mot, sans }) => ({
        mot,
        href: adresseRecherche(criteres, sans, chemin),
      }))}
      sans={adresseRecherche(criteres, SANS_FILTRE, chemin)}
    />
  );
}
