import type { Metadata } from 'next';
import { MissionForm } from '@/components/missions/mission-form';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { creerMissionAction } from '@/lib/missions/actions';
import { choixDeRedaction } from '@/lib/missions/queries';

export const metadata: Metadata = { title: 'Décrire une mission' };

export default async function Page() {
  const acteur = await exigerActeur('ASSOCIATION');
  return (
    <Wide>
      <PageTitle
        title="Décrire une mission"
        lead="Écrivez comme vous parlez. La coordination relit avec vous."
        back={{ href: '/association/missions', label: 'Vos missions' }}
      />
      <MissionForm
        action={creerMissionAction}
        choix={await choixDeRedaction(acteur)}
        proposer="Proposer à la coordination"
      />
    </Wide>
  );
}
