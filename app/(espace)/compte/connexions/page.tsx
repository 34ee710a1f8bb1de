import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { OwnPage } from '@/components/comptes/own-page';
import { SessionList } from '@/components/comptes/session-list';
import { SignOut } from '@/components/comptes/sign-out';
import { Done } from '@/components/ui/done';
import { PageTitle } from '@/components/ui/page';
import { lireCookie } from '@/lib/auth/cookie';
import { acteurConnecte } from '@/lib/auth/session';
import { mesSessions } from '@/lib/comptes/queries';
import { maintenant } from '@/lib/horloge';

export const metadata: Metadata = { title: 'Mes connexions' };

const FAIT = { fermee: 'La connexion est fermée.', fermees: 'Toutes les autres connexions sont fermées.' };

export default async function MesConnexions({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const acteur = await acteurConnecte();
  if (!acteur) redirect('/connexion');
  const sessions = await mesSessions(acteur, await lireCookie(), maintenant());
  return (
    <OwnPage role={acteur.role}>
      <PageTitle
        title="Mes connexions"
        lead="Les appareils où votre espace est ouvert. Un doute ? Fermez la connexion."
        back={{ href: '/compte', label: 'Mon compte' }}
      />
      <Done code={(await searchParams).fait} messages={FAIT} />
      <SignOut />
      <SessionList sessions={sessions} />
    </OwnPage>
  );
}
