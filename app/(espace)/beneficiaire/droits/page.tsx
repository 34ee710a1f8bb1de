import type { Metadata } from 'next';
import { RightsScreen } from '@/components/droits/rights-screen';
import { Narrow } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { droitsPour } from '@/lib/droits/queries';

export const metadata: Metadata = { title: 'Mes droits et mes devoirs' };

/** Open before the consent too: it helps to decide. */
export default async function Page() {
  const acteur = await exigerActeur('BENEFICIAIRE');
  return (
    <Narrow>
      <RightsScreen
        droits={await droitsPour(acteur)}
        back={{ href: '/beneficiaire/parcours', label: 'Mon parcours' }}
      />
    </Narrow>
  );
}
