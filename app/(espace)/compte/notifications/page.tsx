import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { OwnPage } from '@/components/comptes/own-page';
import { AvisList } from '@/components/notifications/avis-list';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { PageTitle } from '@/components/ui/page';
import { acteurConnecte } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { mesAvis } from '@/lib/notifications/queries/avis';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Notifications' };

export default async function Notifications({ searchParams }: { searchParams: Parametres }) {
  const acteur = await acteurConnecte();
  if (!acteur) redirect('/connexion');
  const parametres = await searchParams;
  return (
    <OwnPage role={acteur.role}>
      <PageTitle title="Notifications" lead="Ce que nous vous avons écrit, du plus récent au plus ancien." />
      <Done code={parametres.fait} messages={{ lus: 'C’est noté. Tout est lu.' }} />
      <AvisList {...await mesAvis(acteur, numeroDePage(parametres.page))} jusqua={maintenant()} />
      <div>
        <ButtonLink variant="secondary" href="/compte/notifications/choix">
          Comment me prévenir
        </ButtonLink>
      </div>
    </OwnPage>
  );
}
