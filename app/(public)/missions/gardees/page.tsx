import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { KeptMissions } from '@/components/favoris/kept-missions';
import { InlineForm } from '@/components/form/form';
import { Done } from '@/components/ui/done';
import { Narrow, PageTitle } from '@/components/ui/page';
import { visiteurConnecte } from '@/lib/auth/session';
import { oublierMissionAction, oublierToutAction, retenirMissionAction } from '@/lib/favoris/actions';
import { FAIT_GARDEE, LISTE_GARDEES } from '@/lib/favoris/gardee';
import { missionsGardeesIci } from '@/lib/favoris/queries';
import { maintenant } from '@/lib/horloge';
import { missionsRetenues } from '@/lib/memoire';
import { premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Mes missions gardées', robots: { index: false } };

export default async function MissionsGardeesIci({ searchParams }: { searchParams: Parametres }) {
  if (await visiteurConnecte(['BENEFICIAIRE'])) redirect(LISTE_GARDEES);
  const [{ fait, mission }, ids] = await Promise.all([searchParams, missionsRetenues()]);
  const missions = await missionsGardeesIci(ids, maintenant());
  return (
    <Narrow>
      <Done code={fait} messages={FAIT_GARDEE} />
      <PageTitle
        title="Mes missions gardées"
        lead="Elles sont gardées sur cet appareil, pendant 6 mois. Vous avez un compte ? Entrez : elles vous suivent dans votre espace."
        back={{ href: '/missions', label: 'Toutes les missions' }}
      />
      <KeptMissions
        missions={missions}
        href={(id) => `/missions/${id}`}
        garder={retenirMissionAction}
        laisser={oublierMissionAction}
        chercher={{ href: '/missions', mot: 'Voir les missions' }}
        laissee={premier(mission)}
      />
      {/* Those that nobody can read any more are in the cookie all the same. */}
      {ids.length > 0 && (
        <section className="grid justify-items-start gap-2">
          <p>D’autres personnes se servent de cet appareil ? Effacez la liste avant de partir.</p>
          <InlineForm action={oublierToutAction} label="Tout oublier sur cet appareil" full />
        </section>
      )}
    </Narrow>
  );
}
