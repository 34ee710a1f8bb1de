import type { Metadata } from 'next';
import { InvitePerson } from '@/components/comptes/invite-person';
import { ButtonLink } from '@/components/ui/button';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { choixCommunes } from '@/lib/comptes/queries';

export const metadata: Metadata = { title: 'Inviter une personne' };

export default async function Inviter() {
  const acteur = await exigerActeur('REFERENT');
  return (
    <FormColumn>
      <PageTitle
        title="Inviter une personne"
        lead="Vous devenez son référent. Elle dira elle-même si elle veut participer."
        back={{ href: '/referent', label: 'Mes personnes' }}
        actions={
          <ButtonLink href="/referent/imports" variant="secondary">
            Importer un fichier
          </ButtonLink>
        }
      />
      <InvitePerson communes={await choixCommunes(acteur)} />
    </FormColumn>
  );
}
