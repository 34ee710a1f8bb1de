import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { instantBref } from '@/lib/dates';
import { STATUTS_IMPORT } from '@/lib/imports/import';
import type { ImportVu } from '@/lib/imports/queries';
import { LIEUX, type LieuImport } from '@/lib/imports/lieu';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';
import { MOTS } from './mots';

const NOMBRES = [
  ['creees', 'Créées'],
  ['modifiees', 'Mises à jour'],
  ['erreurs', 'Erreurs'],
] as const;

export function ListeImports({ imports, lieu }: { imports: PageDe<ImportVu>; lieu: LieuImport }) {
  const { chemin: ici, genre } = LIEUX[lieu];
  const pour = <T,>(colonne: T[]) => (genre === 'PERSONNES' ? colonne : []);
  if (imports.total === 0)
    return (
      <EmptyState title="Aucun import pour le moment">
        {MOTS[genre].vide} Choisissez d’abord un fichier ci-dessus.
      </EmptyState>
    );
  return (
    <>
      <Table
        caption={imports.total === 1 ? '1 import' : `${imports.total.toLocaleString('fr-FR')} imports`}
        head={[
          'Quand',
          'Où on en est',
          ...pour(['Pour']),
          ...NOMBRES.map(([, label]) => ({ label, numeric: true })),
        ]}
        rows={imports.lignes.map((i) => ({
          key: i.id,
          cells: [
            <a key="lien" href={`${ici}/${i.id}`} className="lien">
              {instantBref(i.creeLe)}
            </a>,
            STATUTS_IMPORT[i.statut],
            ...pour([i.pour]),
            ...NOMBRES.map(([cle]) => i[cle].toLocaleString('fr-FR')),
          ],
        }))}
      />
      <Pagination {...imports} href={(n) => adresse(ici, { page: n })} />
    </>
  );
}
