import { TakeAway } from '@/components/exports/take-away';
import { Badge, type Tone } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { Pagination } from '@/components/ui/pagination';
import { SearchOne } from '@/components/ui/search-one';
import { Table } from '@/components/ui/table';
import type { FiltreMissions } from '@/lib/coordination/filtre';
import type { MissionLigne } from '@/lib/coordination/queries/missions';
import type { StatutMission } from '@/lib/generated/prisma/enums';
import { STATUTS_MISSION } from '@/lib/missions/mission';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';

const CHEMIN = '/coordination/missions';
export const TON_STATUT: Record<StatutMission, Tone> = {
  BROUILLON: 'neutral',
  A_VALIDER: 'todo',
  A_CORRIGER: 'todo',
  PUBLIEE: 'success',
  COMPLETE: 'success',
  SUSPENDUE: 'info',
  TERMINEE: 'neutral',
  ARCHIVEE: 'neutral',
};

type Props = { missions: PageDe<MissionLigne>; filtre: FiltreMissions };

export function ListeMissions({ missions: { lignes, ...vue }, filtre }: Props) {
  const lien = (statut?: StatutMission, page?: number) => adresse(CHEMIN, { q: filtre.q, statut, page });
  return (
    <>
      <SearchOne
        action={CHEMIN}
        name="q"
        label="Mission ou association"
        value={filtre.q}
        hidden={{ statut: filtre.statut }}
      />
      <Filters
        label="État des missions"
        items={[
          { label: 'Toutes', href: lien(), current: !filtre.statut },
          ...(Object.keys(STATUTS_MISSION) as StatutMission[]).map((s) => ({
            label: STATUTS_MISSION[s],
            href: lien(s),
            current: filtre.statut === s,
          })),
        ]}
      />
      {vue.total === 0 ? (
        <EmptyState title="Aucune mission ici">
          Les associations décrivent leurs besoins, ou vous les décrivez avec elles. Rien n’est en ligne sans
          votre relecture.
        </EmptyState>
      ) : (
        <Table
          caption={vue.total === 1 ? '1 mission' : `${vue.total.toLocaleString('fr-FR')} missions`}
          head={['Mission', 'Association', 'Commune', 'État', { label: 'Places prises', numeric: true }]}
          rows={lignes.map((m) => ({
            key: m.id,
            cells: [
              <a key="t" className="lien" href={`${CHEMIN}/${m.id}`}>
                {m.titre}
              </a>,
              m.association.nom,
              m.commune.nom,
              <span key="s" className="flex flex-wrap gap-1">
                <Badge tone={TON_STATUT[m.statut]}>{STATUTS_MISSION[m.statut]}</Badge>
                {m.source && <Badge>Flux {m.source}</Badge>}
                {m.absenteDuFluxLe && <Badge tone="todo">N’est plus dans le flux</Badge>}
              </span>,
              `${m.placesPrises} sur ${m.places}`,
            ],
          }))}
        />
      )}
      {vue.total > 0 && (
        <TakeAway
          quoi="cette liste"
          chemin={adresse('/api/exports/missions', { q: filtre.q, statut: filtre.statut })}
          total={vue.total}
        />
      )}
      <Pagination {...vue} href={(page) => lien(filtre.statut, page)} />
    </>
  );
}
