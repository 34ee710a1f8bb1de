import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DemoMailbox } from '@/components/notifications/demo-mailbox';
import { Narrow, PageTitle } from '@/components/ui/page';
import { estDemo } from '@/lib/auth/demo';
import { messagesDeDemo } from '@/lib/notifications/queries/demo';

export const metadata: Metadata = { title: 'Boîte de démonstration', robots: { index: false } };
export const dynamic = 'force-dynamic';

export default async function BoiteDeDemo({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  if (!estDemo()) notFound();
  const page = Math.min(Math.max(1, Math.trunc(Number((await searchParams).page)) || 1), 100_000);
  return (
    <Narrow>
      <PageTitle
        title="Boîte de démonstration"
        lead="Les messages que la démonstration n’envoie pas, du plus récent au plus ancien."
      />
      <DemoMailbox page={page} {...await messagesDeDemo(page)} />
    </Narrow>
  );
}
