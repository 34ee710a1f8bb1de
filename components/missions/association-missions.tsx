import { Badge, type Tone } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import type { StatutMission } from '@/lib/generated/prisma/enums';
import { STATUTS_MISSION } from '@/lib/missions/mission';
import type { MissionDeLAssociation } from '@/lib/missions/queries';
import { phraseQuand } from '@/lib/missions/vue';
import { pageDe } from '@/lib/pagination';

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

/** The association's missions with what waits for an answer. */
export function AssociationMissions(props: { missions: readonly MissionDeLAssociation[]; page: number }) {
  const { missions } = props;
  if (missions.length === 0)
    return (
      <EmptyState
        title="Décrivez votre premier besoin"
        action={<ButtonLink href="/association/missions/nouvelle">Décrire une mission</ButtonLink>}
      >
        Dites ce que l’on fera, quand et où. La coordination relit avec vous, puis met en ligne.
      </EmptyState>
    );
  const vue = pageDe(missions, props.page);
  return (
    <>
      <Table
        caption={missions.length === 1 ? '1 mission' : `${missions.length} missions`}
        head={['Mission', 'État', 'Quand', { label: 'Places prises', numeric: true }, 'À rencontrer']}
        rows={vue.lignes.map((m) => ({
          key: m.id,
          cells: [
            <a key="t" className="lien" href={`/association/missions/${m.id}`}>
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
      <Pagination {...vue} href={(n) => `/association/missions?page=${n}`} />
    </>
  );
}
