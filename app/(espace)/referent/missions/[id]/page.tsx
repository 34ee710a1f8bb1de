import type { Metadata } from 'next';
import { MissionDetail } from '@/components/missions/mission-detail';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { Narrow } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { sansLePasse } from '@/lib/missions/vue';
import { missionLisible } from '@/lib/recherche/queries';

export const metadata: Metadata = { title: 'Une mission' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('REFERENT');
  const { id } = await params;
  const mission = await ouIntrouvable(id, () => missionLisible(acteur, id));
  return (
    <Narrow>
      <BackLink href="/referent/missions" label="Missions" />
      <MissionDetail mission={sansLePasse(mission, jourDe(maintenant()))}>
        <ButtonLink href={`/referent/missions/${id}/proposer`}>Proposer à mes personnes</ButtonLink>
      </MissionDetail>
    </Narrow>
  );
}
