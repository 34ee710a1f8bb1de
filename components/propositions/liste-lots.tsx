import { Badge, type Tone } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { instantBref } from '@/lib/dates';
import type { StatutLot } from '@/lib/generated/prisma/enums';
import type { PageDe } from '@/lib/pagination';
import { STATUTS_LOT } from '@/lib/propositions/lot';
import type { LotLigne } from '@/lib/propositions/queries';
import { adresse } from '@/lib/requete';

const TONS: Record<StatutLot, Tone> = {
  PREPARATION: 'info',
  PRET: 'todo',
  ENVOI: 'info',
  ENVOYE: 'success',
  ANNULE: 'neutral',
};

export function ListeLots({ lots }: { lots: PageDe<LotLigne> }) {
  if (lots.total === 0)
    return (
      <EmptyState title="Rien n’a encore été préparé">
        Ici restent les envois, avec leurs nombres et sans aucun nom. Choisissez d’abord un territoire
        ci-dessus.
      </EmptyState>
    );
  return (
    <>
      <Table
        caption={
          lots.total === 1
            ? '1 préparation'
            : `${lots.total.toLocaleString('fr-FR')} préparations, de la plus récente à la plus ancienne`
        }
        head={[
          'Quand',
          'Territoire',
          'Où on en est',
          { label: 'Personnes', numeric: true },
          { label: 'Propositions', numeric: true },
          { label: 'Envoyées', numeric: true },
        ]}
        rows={lots.lignes.map((l) => ({
          key: l.id,
          cells: [
            <a key="lien" href={`/coordination/propositions/${l.id}`} className="lien">
              {instantBref(l.creeLe)}
            </a>,
            l.territoire?.nom ?? 'Tout le Département',
            <Badge key="statut" tone={TONS[l.statut]}>
              {STATUTS_LOT[l.statut]}
            </Badge>,
            l.considerees.toLocaleString('fr-FR'),
            l.retenues.toLocaleString('fr-FR'),
            l.envoyees.toLocaleString('fr-FR'),
          ],
        }))}
      />
      <Pagination {...lots} href={(n) => adresse('/coordination/propositions', { page: n })} />
    </>
  );
}
