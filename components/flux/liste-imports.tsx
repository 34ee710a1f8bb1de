import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { instantBref } from '@/lib/dates';
import type { ImportVue } from '@/lib/flux/queries';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';

const NOMBRES = [
  ['lues', 'Lues'],
  ['creees', 'Nouvelles'],
  ['modifiees', 'Changées'],
  ['absentes', 'Plus dans le fichier'],
] as const;

export function ListeImports({ imports }: { imports: PageDe<ImportVue> }) {
  if (imports.total === 0)
    return (
      <EmptyState title="Aucun import pour le moment">
        Ici arrivent les missions des autres plateformes. Choisissez d’abord un fichier ci-dessus.
      </EmptyState>
    );
  return (
    <>
      <Table
        caption={
          imports.total === 1
            ? '1 import'
            : `${imports.total.toLocaleString('fr-FR')} imports, du plus récent au plus ancien`
        }
        head={['Quand', 'Source', ...NOMBRES.map(([, label]) => ({ label, numeric: true }))]}
        rows={imports.lignes.map((i) => ({
          key: i.id,
          cells: [
            <a key="lien" href={`/coordination/imports/${i.id}`} className="lien">
              {instantBref(i.faitLe)}
            </a>,
            i.source,
            ...NOMBRES.map(([cle]) => i[cle].toLocaleString('fr-FR')),
          ],
        }))}
      />
      <Pagination {...imports} href={(n) => adresse('/coordination/imports', { page: n })} />
    </>
  );
}
