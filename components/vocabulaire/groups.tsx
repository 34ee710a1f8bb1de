import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SearchOne } from '@/components/ui/search-one';
import { Table } from '@/components/ui/table';
import { jourCourt, jourDe } from '@/lib/dates';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';
import type { GroupeVu } from '@/lib/vocabulaire/queries';
import { phraseTermes } from '@/lib/vocabulaire/synonyme';

const ICI = '/coordination/vocabulaire';

/** The groups of words that mean the same for the search, to be found by any of them. */
export function Groups(props: { groupes: PageDe<GroupeVu>; q: string | undefined }) {
  const { lignes, ...vue } = props.groupes;
  return (
    <>
      <SearchOne action={ICI} name="q" label="Un mot" value={props.q} />
      {vue.total === 0 ? (
        <EmptyState title={props.q ? 'Ce mot n’est dans aucun groupe' : 'Pas encore de groupe'}>
          Réunissez les mots que les associations et les habitants emploient pour dire la même chose.
        </EmptyState>
      ) : (
        <Table
          caption={vue.total === 1 ? '1 groupe' : `${vue.total.toLocaleString('fr-FR')} groupes`}
          head={['Premier mot', 'Trouve aussi', 'Changé le']}
          rows={lignes.map((g) => ({
            key: g.id,
            cells: [
              <a key="mot" className="lien inline-flex min-h-11 items-center" href={`${ICI}/${g.id}`}>
                {g.termes[0]}
              </a>,
              phraseTermes(g.termes.slice(1)),
              <span key="le" className="whitespace-nowrap">
                {jourCourt(jourDe(g.modifieLe))}
              </span>,
            ],
          }))}
        />
      )}
      <Pagination {...vue} href={(page) => adresse(ICI, { q: props.q, page: page > 1 ? page : undefined })} />
    </>
  );
}
