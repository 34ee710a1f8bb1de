import type { Metadata } from 'next';
import { MissionForm } from '@/components/missions/mission-form';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { creerMissionCoordinationAction } from '@/lib/missions/actions';
import { choixDeRedaction } from '@/lib/missions/queries';

export const metadata: Metadata = { title: 'Décrire une mission' };

export default async function Page() {
  const acteur = await exigerActeur('COORDINATION');
  return (
    <Wide>
      <PageTitle
        title="Décrire une mission"
        lead="Pour une association qui vous a dit son besoin."
        back={{ href: '/coordination/missions', label: 'Missions' }}
      />
      <MissionForm
        action={creerMissionCoordinationAction}
        choix={await choixDeRedaction(acteur)}
        proposer="Mettre à relire"
      />
    </Wide>
  );
}
