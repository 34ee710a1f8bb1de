import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { instantBref } from '@/lib/dates';
import type { ImportVue } from '@/lib/flux/queries';

const NOMBRES = [
  ['lues', 'Lues'],
  ['creees', 'Nouvelles'],
  ['modifiees', 'Changées'],
  ['absentes', 'Plus dans le fichier'],
] as const;

export function ListeImports({ imports }: { imports: readonly ImportVue[] }) {
  if (imports.length === 0)
    return (
      <EmptyState title="Aucun import pour le moment">
        Ici arrivent les missions des autres plateformes. Choisissez d’abord un fichier ci-dessus.
      </EmptyState>
    );
  return (
    <Table
      caption="Imports, du plus récent au plus ancien"
      captionHidden
      head={['Quand', 'Source', ...NOMBRES.map(([, label]) => ({ label, numeric: true }))]}
      rows={imports.map((i) => ({
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
  );
}
