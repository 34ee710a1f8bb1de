import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { KeptMissions } from '@/components/favoris/kept-missions';
import { Done } from '@/components/ui/done';
import { Narrow, PageTitle } from '@/components/ui/page';
import { visiteurConnecte } from '@/lib/auth/session';
import { oublierMissionAction, retenirMissionAction } from '@/lib/favoris/actions';
import { FAIT_GARDEE, LISTE_GARDEES } from '@/lib/favoris/gardee';
import { missionsGardeesIci } from '@/lib/favoris/queries';
import { maintenant } from '@/lib/horloge';
import { missionsRetenues } from '@/lib/memoire';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Mes missions gardées', robots: { index: false } };

export default async function MissionsGardeesIci({ searchParams }: { searchParams: Parametres }) {
  if (await visiteurConnecte(['BENEFICIAIRE'])) redirect(LISTE_GARDEES);
  const { fait, mission } = await searchParams;
  return (
    <Narrow>
      <Done code={fait} messages={FAIT_GARDEE} />
      <PageTitle
        title="Mes missions gardées"
        lead="Elles sont gardées sur cet appareil, pendant 6 mois. Vous avez un compte ? Entrez : elles vous suivent dans votre espace."
        back={{ href: '/missions', label: 'Toutes les missions' }}
      />
      <KeptMissions
        missions={await missionsGardeesIci(await missionsRetenues(), maintenant())}
        href={(id) => `/missions/${id}`}
        garder={retenirMissionAction}
        laisser={oublierMissionAction}
        chercher={{ href: '/missions', mot: 'Voir les missions' }}
        laissee={premier(mission)}
      />
    </Narrow>
  );
}
