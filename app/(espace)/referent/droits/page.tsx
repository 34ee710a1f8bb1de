import type { Metadata } from 'next';
import { RightsScreen } from '@/components/droits/rights-screen';
import { Narrow } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { droitsPour } from '@/lib/droits/queries';

export const metadata: Metadata = { title: 'Texte pour les personnes' };

/** The same words as the person reads. */
export default async function Page() {
  const acteur = await exigerActeur('REFERENT');
  return (
    <Narrow>
      <RightsScreen droits={await droitsPour(acteur)} back={{ href: '/referent', label: 'Mes personnes' }} />
    </Narrow>
  );
}
