import type { Metadata } from 'next';
import { MissionForm } from '@/components/missions/mission-form';
import { Notice } from '@/components/ui/notice';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouIntrouvable } from '@/lib/introuvable';
import { modifierMissionAction } from '@/lib/missions/actions';
import { apresMission } from '@/lib/missions/mission';
import { choixDeRedaction, missionAModifier } from '@/lib/missions/queries';

export const metadata: Metadata = { title: 'Modifier la mission' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const { id } = await params;
  const mission = await ouIntrouvable(id, () => missionAModifier(acteur, id));
  return (
    <Wide>
      <PageTitle
        title="Modifier la mission"
        back={{ href: `/association/missions/${id}`, label: mission.titre }}
      />
      {apresMission(mission.statut, 'revoir') && (
        <Notice title="Votre mission est en ligne">
          Les places, les moments et les détails pratiques changent tout de suite. Si vous changez ce que l’on
          fait, le lieu ou les frais, la coordination relit la mission avant de la remettre en ligne.
        </Notice>
      )}
      <MissionForm
        action={modifierMissionAction}
        choix={await choixDeRedaction(acteur)}
        mission={mission}
        proposer={apresMission(mission.statut, 'soumettre') ? 'Proposer à la coordination' : undefined}
      />
    </Wide>
  );
}
