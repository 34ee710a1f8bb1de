import type { Metadata } from 'next';
import { RapportImport } from '@/components/flux/rapport-import';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { instantEnLettres } from '@/lib/dates';
import { importParId } from '@/lib/flux/queries';
import { ouIntrouvable } from '@/lib/introuvable';

export const metadata: Metadata = { title: 'Import' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('COORDINATION');
  const { id } = await params;
  const rapport = await ouIntrouvable(id, () => importParId(acteur, id));
  return (
    <Wide>
      <PageTitle
        title={`Import de « ${rapport.source} »`}
        lead={instantEnLettres(rapport.faitLe)}
        back={{ href: '/coordination/imports', label: 'Imports' }}
      />
      <RapportImport rapport={rapport} />
    </Wide>
  );
}
