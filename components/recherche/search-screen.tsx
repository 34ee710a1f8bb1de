import type { ReactNode } from 'react';
import { Narrow, PageTitle } from '@/components/ui/page';
import type { Contact } from '@/lib/contact/queries';
import type { ChezMoi } from '@/lib/recherche/queries/depart';
import type { Recherche } from '@/lib/recherche/queries/recherche';
import { parametresDesFiltres } from '@/lib/recherche/recherche';
import { TellMe } from '@/components/alertes/tell-me';
import { ActiveFilters } from './active-filters';
import { FilterPanel } from './filter-panel';
import { LocalContact } from './local-contact';
import { PlaceChoice } from './place-choice';
import { Remarks } from './remarks';
import { Results } from './results';
import { SearchForm } from './search-form';
import { WhereIGo } from './where-i-go';

/** The public search: its form, the filters that are on, and what it finds. `chezMoi`: the reader is a volunteer. */
export function SearchScreen(props: {
  recherche: Recherche;
  contact: Contact | null;
  chezMoi: ChezMoi | null;
  /** The map of what is found, where it was asked for. */
  map?: ReactNode;
  /** Where the missions that the reader keeps are, when there may be some. */
  gardees: string | null;
  /** The reader may be told of what comes: a volunteer, or somebody who is not in yet. */
  prevenir: boolean;
}) {
  const { criteres, depart, choix, facettes, remarques } = props.recherche;
  const gardes = [
    ...(facettes ? [] : parametresDesFiltres(criteres)),
    ...(criteres.aller ? [['aller', 'oui'] as [string, string]] : []),
    ...(criteres.tri ? [['tri', criteres.tri] as [string, string]] : []),
  ];
  return (
    <Narrow>
      <PageTitle title="Les missions" lead="Donner un peu de temps, près de chez vous." />
      <SearchForm
        criteres={criteres}
        ou={criteres.ou || (criteres.aller ? '' : (depart?.nom ?? ''))}
        inconnue={choix?.length === 0}
        gardes={gardes}
        plus={facettes ? 'Compter à nouveau' : 'Plus de filtres'}
      >
        {facettes && <FilterPanel criteres={criteres} facettes={facettes} />}
      </SearchForm>
      {props.chezMoi && <WhereIGo recherche={props.recherche} chezMoi={props.chezMoi} />}
      {choix && <PlaceChoice criteres={criteres} choix={choix} />}
      <Remarks remarques={remarques} />
      <ActiveFilters criteres={criteres} />
      <Results recherche={props.recherche} pourMoi={props.chezMoi !== null} map={props.map} />
      {props.prevenir && !choix && <TellMe criteres={criteres} />}
      {props.gardees && (
        <p>
          <a href={props.gardees} className="lien inline-flex min-h-11 items-center">
            Mes missions gardées
          </a>
        </p>
      )}
      <LocalContact contact={props.contact} />
    </Narrow>
  );
}
