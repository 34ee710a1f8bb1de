import type { Metadata } from 'next';
import { ThreadList } from '@/components/fils/thread-list';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { mesFils } from '@/lib/fils/queries';
import { maintenant } from '@/lib/horloge';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Messages' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('REFERENT');
  const fils = await mesFils(acteur, numeroDePage((await searchParams).page), maintenant());
  return (
    <Wide>
      <PageTitle title="Messages" back={{ href: '/referent', label: 'Mes personnes' }} />
      <ThreadList fils={fils} role="REFERENT" />
    </Wide>
  );
}
