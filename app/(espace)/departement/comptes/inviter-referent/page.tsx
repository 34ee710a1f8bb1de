import type { Metadata } from 'next';
import { InviteReferent } from '@/components/comptes/invite-referent';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { choixOrganismes } from '@/lib/comptes/queries';

export const metadata: Metadata = { title: 'Inviter un référent' };

export default async function InviterReferent() {
  const acteur = await exigerActeur('DEPARTEMENT');
  return (
    <FormColumn>
      <PageTitle title="Inviter un référent" back={{ href: '/departement/comptes', label: 'Comptes' }} />
      <InviteReferent organismes={await choixOrganismes(acteur)} />
    </FormColumn>
  );
}
