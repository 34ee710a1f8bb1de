import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AssociationPage } from '@/components/passeport/association-page';
import { PassportMessage } from '@/components/passeport/messages';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ficheVisible, minutesAAttester } from '@/lib/passeport/queries';

export const metadata: Metadata = { title: 'Une page de passeport' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string; champs?: string }> };

export default async function Fiche({ params, searchParams }: Props) {
  const acteur = await exigerActeur('ASSOCIATION');
  const { fait, champs } = await searchParams;
  const fiche = await ficheVisible(acteur, (await params).id);
  if (!fiche) notFound();
  const minutes = await minutesAAttester(acteur, fiche.id);
  return (
    <Wide>
      <PageTitle title="Une page de passeport" back={{ href: '/association/fiches', label: 'Passeports' }} />
      <PassportMessage fait={fait} />
      <AssociationPage fiche={fiche} minutes={minutes} aRelire={String(champs ?? '').split(',')} />
    </Wide>
  );
}
