import type { Metadata } from 'next';
import { MissionForm } from '@/components/missions/mission-form';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouIntrouvable } from '@/lib/introuvable';
import { modifierMissionCoordinationAction } from '@/lib/missions/actions';
import { choixDeRedaction, missionAModifier } from '@/lib/missions/queries';

export const metadata: Metadata = { title: 'Corriger la mission' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('COORDINATION');
  const { id } = await params;
  const mission = await ouIntrouvable(id, () => missionAModifier(acteur, id));
  return (
    <Wide>
      <PageTitle
        title="Corriger la mission"
        back={{ href: `/coordination/missions/${id}`, label: mission.titre }}
      />
      <MissionForm
        action={modifierMissionCoordinationAction}
        choix={await choixDeRedaction(acteur)}
        mission={mission}
      />
    </Wide>
  );
}
