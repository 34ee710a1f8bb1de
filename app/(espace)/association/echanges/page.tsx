import type { Metadata } from 'next';
import { ThreadList } from '@/components/fils/thread-list';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { mesFils } from '@/lib/fils/queries';
import { maintenant } from '@/lib/horloge';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Échanges' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const fils = await mesFils(acteur, numeroDePage((await searchParams).page), maintenant());
  return (
    <Wide>
      <PageTitle title="Échanges" back={{ href: '/association', label: 'Aujourd’hui' }} />
      <ThreadList fils={fils} role="ASSOCIATION" />
    </Wide>
  );
}
