import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MissionDetail } from '@/components/missions/mission-detail';
import { Interested } from '@/components/recherche/interested';
import { LocalContact } from '@/components/recherche/local-contact';
import { BackLink } from '@/components/ui/back-link';
import { Narrow } from '@/components/ui/page';
import { PUBLIC } from '@/lib/auth/acteur';
import { visiteurConnecte } from '@/lib/auth/session';
import { contactDeLaCommune } from '@/lib/contact/queries';
import { missionLisible } from '@/lib/recherche/queries';

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }): Promise<Metadata> {
  const mission = await missionLisible(PUBLIC, (await params).id);
  return { title: mission ? `${mission.titre}, ${mission.commune.nom}` : 'Page introuvable' };
}

export default async function Mission({ params }: { params: Promise<{ id: string }> }) {
  const mission = await missionLisible(PUBLIC, (await params).id);
  if (!mission) notFound();
  // Somebody who holds several roles reads as a volunteer first.
  const acteur =
    (await visiteurConnecte(['BENEFICIAIRE'])) ??
    (await visiteurConnecte(['REFERENT'])) ??
    (await visiteurConnecte());
  return (
    <Narrow>
      <BackLink href="/missions" label="Toutes les missions" />
      <MissionDetail mission={mission}>
        <Interested missionId={mission.id} acteur={acteur} />
      </MissionDetail>
      <LocalContact contact={await contactDeLaCommune(mission.commune.code)} />
    </Narrow>
  );
}
