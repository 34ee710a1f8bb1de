import { MissionList } from '@/components/missions/mission-card';
import { Section } from '@/components/ui/page';
import type { MissionSemblable } from '@/lib/recherche/queries/semblables';
import { phraseLieu } from '@/lib/recherche/recherche';

/** What else one may like who reads this mission. */
export function Similar(props: {
  missions: readonly MissionSemblable[];
  commune: { code: string; nom: string };
}) {
  if (props.missions.length === 0) return null;
  return (
    <Section title="Des missions qui lui ressemblent">
      <MissionList
        missions={props.missions}
        lieu={(m) => phraseLieu({ ...m, trajet: null }, props.commune, true)}
      />
    </Section>
  );
}
