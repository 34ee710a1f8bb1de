import type { Metadata } from 'next';
import { KeptMissions } from '@/components/favoris/kept-missions';
import { Done } from '@/components/ui/done';
import { Narrow, PageTitle } from '@/components/ui/page';
import { garderMissionAction, laisserMissionAction } from '@/lib/favoris/actions';
import { FAIT_GARDEE, phraseRestees } from '@/lib/favoris/gardee';
import { mesMissionsGardees } from '@/lib/favoris/queries';
import { missionsRetenues } from '@/lib/memoire';
import { premier, type Parametres } from '@/lib/requete';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Mes missions gardées' };

export default async function MissionsGardees({ searchParams }: { searchParams: Parametres }) {
  const { acteur, participe, now } = await monEspace({ apresArret: true });
  const { fait, mission } = await searchParams;
  const restees = participe ? (await missionsRetenues()).length : 0;
  return (
    <Narrow>
      <Done code={fait} messages={FAIT_GARDEE} />
      <PageTitle
        title="Mes missions gardées"
        lead="Vous les gardez pour y revenir. Personne d’autre ne voit cette liste."
        back={{ href: '/beneficiaire/missions', label: 'Missions pour moi' }}
      />
      {restees > 0 && <p>{phraseRestees(restees)}</p>}
      <KeptMissions
        missions={await mesMissionsGardees(acteur, now)}
        href={(id) => `/beneficiaire/missions/${id}`}
        garder={garderMissionAction}
        laisser={laisserMissionAction}
        chercher={{ href: '/beneficiaire/missions', mot: 'Voir les missions pour moi' }}
        laissee={premier(mission)}
      />
    </Narrow>
  );
}
