import type { Metadata } from 'next';
import { InviteCoordinator } from '@/components/comptes/invite-coordinator';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { territoires } from '@/lib/territoires/queries';

export const metadata: Metadata = { title: 'Inviter la coordination' };

export default async function InviterCoordination() {
  await exigerActeur('DEPARTEMENT');
  return (
    <FormColumn>
      <PageTitle title="Inviter la coordination" back={{ href: '/departement/comptes', label: 'Comptes' }} />
      <InviteCoordinator territoires={await territoires()} />
    </FormColumn>
  );
}
