import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Keep } from '@/components/favoris/keep';
import { MissionDetail } from '@/components/missions/mission-detail';
import { Interested } from '@/components/recherche/interested';
import { LocalContact } from '@/components/recherche/local-contact';
import { Similar } from '@/components/recherche/similar';
import { BackLink } from '@/components/ui/back-link';
import { Done } from '@/components/ui/done';
import { Narrow } from '@/components/ui/page';
import { PUBLIC } from '@/lib/auth/acteur';
import { visiteurConnecte } from '@/lib/auth/session';
import { contactDeLaCommune } from '@/lib/contact/queries';
import { jourDe } from '@/lib/dates';
import { FAIT_GARDEE } from '@/lib/favoris/gardee';
import { estGardee } from '@/lib/favoris/queries';
import { maintenant } from '@/lib/horloge';
import { sansLePasse } from '@/lib/missions/vue';
import { estRetenue } from '@/lib/memoire';
import { missionLisible } from '@/lib/recherche/queries';
import { missionsSemblables } from '@/lib/recherche/queries/semblables';
import { premier, type Parametres } from '@/lib/requete';
import { lireLaRecherche } from '@/lib/vocabulaire/queries';

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };
export async function generateMetadata({ params }: { params: Promise<{ id: string }> }): Promise<Metadata> {
  const mission = await missionLisible(PUBLIC, (await params).id);
  return { title: mission ? `${mission.titre}, ${mission.commune.nom}` : 'Page introuvable' };
}

export default async function Mission({ params, searchParams }: Props) {
  const mission = await missionLisible(PUBLIC, (await params).id);
  if (!mission) notFound();
  // Somebody who holds several roles reads as a volunteer first.
  const acteur =
    (await visiteurConnecte(['BENEFICIAIRE'])) ??
    (await visiteurConnecte(['REFERENT'])) ??
    (await visiteurConnecte());
  const benevole = acteur?.role === 'BENEFICIAIRE' ? acteur : null;
  const now = maintenant();
  const { fait, q } = await searchParams;
  const [contact, semblables, gardee, lecture] = await Promise.all([
    contactDeLaCommune(mission.commune.code),
    missionsSemblables(mission.id, now),
    benevole ? estGardee(benevole, mission.id) : estRetenue(mission.id),
    lireLaRecherche(premier(q) ?? ''),
  ]);
  return (
    <Narrow>
      <Done code={fait} messages={FAIT_GARDEE} />
      <BackLink href="/missions" label="Toutes les missions" />
      <MissionDetail mission={sansLePasse(mission, jourDe(now))} motifs={lecture?.motifs}>
        {(benevole || !acteur) && <Keep missionId={mission.id} gardee={gardee} chezMoi={!!benevole} />}
        <Interested missionId={mission.id} acteur={acteur} />
      </MissionDetail>
      <LocalContact contact={contact} />
      <Similar missions={semblables} commune={mission.commune} />
    </Narrow>
  );
}
