import type { Metadata } from 'next';
import { CardEntry } from '@/components/auth/card-entry';
import { Narrow, PageTitle } from '@/components/ui/page';

export const metadata: Metadata = { title: 'Entrer avec ma carte' };
export const dynamic = 'force-dynamic';

export default function Carte() {
  return (
    <Narrow>
      <PageTitle
        title="Entrer avec ma carte"
        lead="Prenez les deux parties de votre carte."
        back={{ href: '/connexion', label: 'Revenir' }}
      />
      <CardEntry />
    </Narrow>
  );
}
