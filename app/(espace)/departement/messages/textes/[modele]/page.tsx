import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ModelForm } from '@/components/notifications/model-form';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { modeleAEcrire } from '@/lib/notifications/queries/modeles';

export const metadata: Metadata = { title: 'Écrire un message' };

export default async function EcrireUnMessage({ params }: { params: Promise<{ modele: string }> }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const modele = await modeleAEcrire(acteur, (await params).modele);
  if (!modele) notFound();
  return (
    <Wide>
      <PageTitle
        title="Écrire un message"
        lead={`${modele.quoi}.`}
        back={{ href: '/departement/messages/textes', label: 'Textes des messages' }}
      />
      <div className="grid max-w-3xl gap-6">
        <ModelForm modele={modele} />
      </div>
    </Wide>
  );
}
