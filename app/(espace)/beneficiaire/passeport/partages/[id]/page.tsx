import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PassportMessage } from '@/components/passeport/messages';
import { ShareDetail } from '@/components/passeport/share-detail';
import { Narrow, PageTitle } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { partageOuvert } from '@/lib/passeport/partage';
import { monPartage } from '@/lib/passeport/queries';

export const metadata: Metadata = { title: 'Mon lien' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string }> };

export default async function Partage({ params, searchParams }: Props) {
  const acteur = await exigerActeur('BENEFICIAIRE');
  const { fait } = await searchParams;
  const partage = await monPartage(acteur, (await params).id);
  if (!partage) notFound();
  return (
    <Narrow>
      <PageTitle
        title={partage.libelle || 'Mon lien'}
        back={{ href: '/beneficiaire/passeport', label: 'Mon passeport' }}
      />
      <PassportMessage fait={fait} />
      <ShareDetail partage={partage} ouvert={partageOuvert(partage, maintenant())} />
    </Narrow>
  );
}
