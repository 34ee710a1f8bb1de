import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ConsentScreen } from '@/components/beneficiaires/consent-screen';
import { Done } from '@/components/ui/done';
import { Narrow } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { profilModifiable } from '@/lib/beneficiaires/queries';
import { maintenant } from '@/lib/horloge';

export const metadata: Metadata = { title: 'Bienvenue' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Bienvenue({ searchParams }: Props) {
  const acteur = await exigerActeur('BENEFICIAIRE');
  const profil = await profilModifiable(acteur, acteur.beneficiaireId, maintenant());
  if (!profil) notFound();
  if (profil.accord) redirect('/beneficiaire');
  const { fait } = await searchParams;
  return (
    <Narrow>
      <Done code={fait} messages={{ arret: 'C’est arrêté. Vos demandes et vos partages sont fermés.' }} />
      <ConsentScreen profil={profil} />
    </Narrow>
  );
}
