import type { Metadata } from 'next';
import { RapportImport } from '@/components/flux/rapport-import';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { instantEnLettres } from '@/lib/dates';
import { importParId } from '@/lib/flux/queries';
import { ouIntrouvable } from '@/lib/introuvable';
import { majuscule } from '@/lib/langage/phrase';
import { numeroDePage, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Import' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const rapport = await ouIntrouvable(id, () => importParId(acteur, id));
  return (
    <Wide>
      <PageTitle
        title={`Import de « ${rapport.source} »`}
        lead={majuscule(instantEnLettres(rapport.faitLe))}
        back={{ href: '/coordination/imports', label: 'Imports' }}
      />
      <RapportImport rapport={rapport} page={numeroDePage(p.page)} />
    </Wide>
  );
}
