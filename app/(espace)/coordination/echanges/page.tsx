import type { Metadata } from 'next';
import { ThreadList } from '@/components/fils/thread-list';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { mesFils } from '@/lib/fils/queries';
import { maintenant } from '@/lib/horloge';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Échanges avec les bénévoles' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('COORDINATION');
  const fils = await mesFils(acteur, numeroDePage((await searchParams).page), maintenant());
  return (
    <Wide>
      <PageTitle title="Échanges avec les bénévoles" back={{ href: '/coordination', label: 'À traiter' }} />
      <ThreadList fils={fils} role="COORDINATION" />
    </Wide>
  );
}
