import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { OwnPage } from '@/components/comptes/own-page';
import { MeansForm } from '@/components/notifications/means-form';
import { Done } from '@/components/ui/done';
import { PageTitle } from '@/components/ui/page';
import { compteConnecte } from '@/lib/auth/session';
import { mesPreferences } from '@/lib/notifications/queries/avis';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Comment me prévenir' };

export default async function CommentMePrevenir({ searchParams }: { searchParams: Parametres }) {
  const acteurs = (await compteConnecte())?.acteurs ?? [];
  const [moi] = acteurs;
  if (!moi) redirect('/connexion');
  const roles = acteurs.map(({ role }) => role);
  return (
    <OwnPage role={moi.role}>
      <PageTitle
        title="Comment me prévenir"
        lead="Vous choisissez pour chaque sujet. Tout reste à lire dans vos notifications."
        back={{ href: '/compte/notifications', label: 'Notifications' }}
      />
      <Done code={(await searchParams).fait} messages={{ choisi: 'Votre choix est gardé.' }} />
      <MeansForm {...await mesPreferences(moi, roles)} roles={roles} />
    </OwnPage>
  );
}
