import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MissionDetail } from '@/components/missions/mission-detail';
import { Interested } from '@/components/recherche/interested';
import { LocalContact } from '@/components/recherche/local-contact';
import { Similar } from '@/components/recherche/similar';
import { BackLink } from '@/components/ui/back-link';
import { Narrow } from '@/components/ui/page';
import { PUBLIC } from '@/lib/auth/acteur';
import { visiteurConnecte } from '@/lib/auth/session';
import { contactDeLaCommune } from '@/lib/contact/queries';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { sansLePasse } from '@/lib/missions/vue';
import { missionLisible } from '@/lib/recherche/queries';
import { missionsSemblables } from '@/lib/recherche/queries/semblables';

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
  const now = maintenant();
  const [contact, semblables] = await Promise.all([
    contactDeLaCommune(mission.commune.code),
    missionsSemblables(mission.id, now),
  ]);
  return (
    <Narrow>
      <BackLink href="/missions" label="Toutes les missions" />
      <MissionDetail mission={sansLePasse(mission, jourDe(now))}>
        <Interested missionId={mission.id} acteur={acteur} />
      </MissionDetail>
      <LocalContact contact={contact} />
      <Similar missions={semblables} commune={mission.commune} />
    </Narrow>
  );
}
