import { TakeAway } from '@/components/exports/take-away';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SearchOne } from '@/components/ui/search-one';
import { Table } from '@/components/ui/table';
import { etatAssurance, STATUTS_ASSOCIATION, type EtatAssurance } from '@/lib/associations/association';
import type { AssociationLigne } from '@/lib/associations/queries';
import { jourCourt } from '@/lib/dates';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';

const TONS: Record<EtatAssurance, 'success' | 'todo' | 'error' | 'neutral'> = {
  VALABLE: 'success',
  BIENTOT: 'todo',
  EXPIREE: 'error',
  INCONNUE: 'todo',
};

/** The insurance in words, with its date. */
export function Assurance({ expireLe, aujourdHui }: { expireLe: Date | null; aujourdHui: Date }) {
  const etat = etatAssurance(expireLe, aujourdHui);
  const mots = {
    INCONNUE: 'À demander',
    EXPIREE: `Finie le ${expireLe ? jourCourt(expireLe) : ''}`,
    BIENTOT: `Jusqu’au ${expireLe ? jourCourt(expireLe) : ''}`,
    VALABLE: `Jusqu’au ${expireLe ? jourCourt(expireLe) : ''}`,
  };
  return <Badge tone={TONS[etat]}>{mots[etat]}</Badge>;
}

type Props = {
  associations: PageDe<AssociationLigne>;
  filtre: { q?: string; page: number };
  aujourdHui: Date;
};

export function ListeAssociations({ associations: { lignes, ...vue }, filtre, aujourdHui }: Props) {
  return (
    <>
      <SearchOne action="/coordination/associations" name="q" label="Nom de l’association" value={filtre.q} />
      {vue.total === 0 ? (
        <EmptyState title="Aucune association ne correspond">
          Cherchez avec un seul mot du nom, ou invitez l’association.
        </EmptyState>
      ) : (
        <Table
          caption={vue.total === 1 ? '1 association' : `${vue.total.toLocaleString('fr-FR')} associations`}
          head={[
            'Association',
            'Commune',
            'Lien',
            { label: 'Missions en ligne', numeric: true },
            'Assurance',
          ]}
          rows={lignes.map((a) => ({
            key: a.id,
            cells: [
              <a key="nom" className="lien" href={`/coordination/associations/${a.id}`}>
                {a.nom}
              </a>,
              a.commune?.nom ?? '–',
              [STATUTS_ASSOCIATION[a.statut], a.source && `flux ${a.source}`].filter(Boolean).join(' · '),
              a._count.missions,
              <Assurance key="assurance" expireLe={a.assuranceExpireLe} aujourdHui={aujourdHui} />,
            ],
          }))}
        />
      )}
      {vue.total > 0 && (
        <TakeAway
          quoi="cette liste"
          chemin={adresse('/api/exports/associations', { q: filtre.q })}
          total={vue.total}
        />
      )}
      <Pagination {...vue} href={(page) => adresse('/coordination/associations', { q: filtre.q, page })} />
    </>
  );
}
