import { TakeAway } from '@/components/exports/take-away';
import { Badge, type Tone } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Filters } from '@/components/ui/filters';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import type { StatutMission } from '@/lib/generated/prisma/enums';
import { FILTRES_MISSIONS, STATUTS_MISSION, type ChoixDeMissions } from '@/lib/missions/mission';
import type { MissionDeLAssociation } from '@/lib/missions/queries';
import { phraseQuand } from '@/lib/missions/vue';
import type { PageDe } from '@/lib/pagination';
import { adresse } from '@/lib/requete';

const TONS: Partial<Record<StatutMission, Tone>> = {
  A_CORRIGER: 'todo',
  A_VALIDER: 'info',
  PUBLIEE: 'success',
  COMPLETE: 'success',
};

/** The state of a mission in one or two words. */
export function StateBadge({ statut }: { statut: StatutMission }) {
  return <Badge tone={TONS[statut] ?? 'neutral'}>{STATUTS_MISSION[statut]}</Badge>;
}

const CHEMIN = '/association/missions';
type Props = { missions: PageDe<MissionDeLAssociation>; filtre?: ChoixDeMissions };

function Lignes({ missions: vue }: Props) {
  return (
    <Table
      caption={vue.total === 1 ? '1 mission' : `${vue.total.toLocaleString('fr-FR')} missions`}
      head={['Mission', 'État', 'Quand', { label: 'Places prises', numeric: true }, 'À rencontrer']}
      rows={vue.lignes.map((m) => ({
        key: m.id,
        cells: [
          <a key="t" className="lien" href={`${CHEMIN}/${m.id}`}>
            {m.titre}
          </a>,
          <StateBadge key="s" statut={m.statut} />,
          phraseQuand(m.creneaux, 2),
          `${m.placesPrises} sur ${m.places}`,
          m._count.candidatures > 0 ? (
            <Badge tone="todo">
              {m._count.candidatures === 1 ? '1 personne' : `${m._count.candidatures} personnes`}
            </Badge>
          ) : (
            '–'
          ),
        ],
      }))}
    />
  );
}

/** The association's missions with what waits for an answer. */
export function AssociationMissions({ missions, filtre }: Props) {
  if (missions.total === 0 && !filtre)
    return (
      <EmptyState
        title="Décrivez votre premier besoin"
        action={<ButtonLink href="/association/missions/nouvelle">Décrire une mission</ButtonLink>}
      >
        Dites ce que l’on fera, quand et où. La coordination relit avec vous, puis met en ligne.
      </EmptyState>
    );
  return (
    <>
      <Filters
        label="Missions montrées"
        items={[
          { label: 'Toutes', href: CHEMIN, current: !filtre },
          ...(Object.keys(FILTRES_MISSIONS) as ChoixDeMissions[]).map((f) => ({
            label: FILTRES_MISSIONS[f],
            href: adresse(CHEMIN, { filtre: f }),
            current: f === filtre,
          })),
        ]}
      />
      {missions.total === 0 ? (
        <EmptyState title="Aucune mission ici">Choisissez « Toutes » pour revoir les autres.</EmptyState>
      ) : (
        <Lignes missions={missions} />
      )}
      {missions.total > 0 && (
        <TakeAway
          quoi="cette liste"
          chemin={adresse('/api/exports/missions-tenues', { filtre })}
          total={missions.total}
        />
      )}
      <Pagination {...missions} href={(page) => adresse(CHEMIN, { filtre, page })} />
    </>
  );
}
