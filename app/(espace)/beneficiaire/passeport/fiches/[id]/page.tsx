import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HolderPage } from '@/components/passeport/holder-page';
import { PassportMessage } from '@/components/passeport/messages';
import { Narrow, PageTitle } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ficheVisible } from '@/lib/passeport/queries';

export const metadata: Metadata = { title: 'Une page de mon passeport' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string; champs?: string }> };

export default async function Fiche({ params, searchParams }: Props) {
  const acteur = await exigerActeur('BENEFICIAIRE');
  const { fait, champs } = await searchParams;
  const fiche = await ficheVisible(acteur, (await params).id);
  if (!fiche) notFound();
  return (
    <Narrow>
      <PageTitle
        title="Une page de mon passeport"
        back={{ href: '/beneficiaire/passeport', label: 'Mon passeport' }}
      />
      <PassportMessage fait={fait} />
      <HolderPage fiche={fiche} aRelire={String(champs ?? '').split(',')} />
    </Narrow>
  );
}
