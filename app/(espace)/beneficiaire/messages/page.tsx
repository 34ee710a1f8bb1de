import type { Metadata } from 'next';
import { NewThreads } from '@/components/fils/new-threads';
import { ThreadList } from '@/components/fils/thread-list';
import { Narrow, PageTitle } from '@/components/ui/page';
import { filsACommencer, mesFils } from '@/lib/fils/queries';
import { numeroDePage, type Parametres } from '@/lib/requete';
import { monEspace } from '../espace';

export const metadata: Metadata = { title: 'Mes messages' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const { acteur, now } = await monEspace({ apresArret: true });
  const page = numeroDePage((await searchParams).page);
  const [fils, nouveaux] = await Promise.all([mesFils(acteur, page, now), filsACommencer(acteur, now)]);
  return (
    <Narrow>
      <PageTitle title="Mes messages" back={{ href: '/beneficiaire/parcours', label: 'Mon parcours' }} />
      <ThreadList fils={fils} role="BENEFICIAIRE" />
      <NewThreads fils={nouveaux} />
    </Narrow>
  );
}
