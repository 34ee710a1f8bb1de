import type { Metadata } from 'next';
import { MissionDetail } from '@/components/missions/mission-detail';
import { ButtonLink } from '@/components/ui/button';
import { Narrow } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouIntrouvable } from '@/lib/introuvable';
import { missionLisible } from '@/lib/recherche/queries';

export const metadata: Metadata = { title: 'Une mission' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('REFERENT');
  const { id } = await params;
  const mission = await ouIntrouvable(id, () => missionLisible(acteur, id));
  return (
    <Narrow>
      <a
        href="/referent/missions"
        className="lien inline-flex min-h-11 items-center gap-1 justify-self-start"
      >
        <span aria-hidden="true">←</span> Missions
      </a>
      <MissionDetail mission={mission}>
        <ButtonLink href="/referent" variant="secondary">
          Choisir une personne à qui la proposer
        </ButtonLink>
      </MissionDetail>
    </Narrow>
  );
}
