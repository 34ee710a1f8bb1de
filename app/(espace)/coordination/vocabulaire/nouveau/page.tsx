import type { Metadata } from 'next';
import { PageTitle, Wide } from '@/components/ui/page';
import { NewGroup } from '@/components/vocabulaire/group-form';
import { exigerActeur } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Réunir des mots' };

export default async function Page() {
  await exigerActeur('COORDINATION');
  return (
    <Wide>
      <PageTitle
        title="Réunir des mots"
        back={{ href: '/coordination/vocabulaire', label: 'Mots de la recherche' }}
      />
      <NewGroup />
    </Wide>
  );
}
