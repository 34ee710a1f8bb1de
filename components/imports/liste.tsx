import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { instantBref } from '@/lib/dates';
import { STATUTS_IMPORT } from '@/lib/imports/import';
import type { ImportVu } from '@/lib/imports/queries';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';
import type { Espace } from './envoi';

const NOMBRES = [
  ['creees', 'Créées'],
  ['modifiees', 'Mises à jour'],
  ['erreurs', 'Erreurs'],
] as const;

export function ListeImportsDePersonnes({ imports, espace }: { imports: PageDe<ImportVu>; espace: Espace }) {
  const ici = `/${espace}/imports`;
  if (imports.total === 0)
    return (
      <EmptyState title="Aucun import pour le moment">
        Ici se retrouvent les fichiers de personnes que vous avez importés. Choisissez d’abord un fichier
        ci-dessus.
      </EmptyState>
    );
  return (
    <>
      <Table
        caption={imports.total === 1 ? '1 import' : `${imports.total.toLocaleString('fr-FR')} imports`}
        head={['Quand', 'Où on en est', 'Pour', ...NOMBRES.map(([, label]) => ({ label, numeric: true }))]}
        rows={imports.lignes.map((i) => ({
          key: i.id,
          cells: [
            <a key="lien" href={`${ici}/${i.id}`} className="lien">
              {instantBref(i.creeLe)}
            </a>,
            STATUTS_IMPORT[i.statut],
            i.pour,
            ...NOMBRES.map(([cle]) => i[cle].toLocaleString('fr-FR')),
          ],
        }))}
      />
      <Pagination {...imports} href={(n) => adresse(ici, { page: n })} />
    </>
  );
}
