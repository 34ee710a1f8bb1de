import type { Metadata } from 'next';
import { LinkEntry } from '@/components/auth/link-entry';
import { Narrow, PageTitle } from '@/components/ui/page';
import { lienOuvert } from '@/lib/auth/queries';
import { maintenant } from '@/lib/horloge';

export const metadata: Metadata = { title: 'Entrer', robots: { index: false } };
export const dynamic = 'force-dynamic';

export default async function Lien({ params }: { params: Promise<{ jeton: string }> }) {
  const { jeton } = await params;
  const lien = await lienOuvert(jeton, maintenant());
  return (
    <Narrow>
      <PageTitle title={lien ? 'Vous y êtes presque' : 'Ce lien ne marche plus'} />
      <LinkEntry jeton={jeton} lien={lien} />
    </Narrow>
  );
}
