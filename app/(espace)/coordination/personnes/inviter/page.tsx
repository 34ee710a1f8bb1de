import type { Metadata } from 'next';
import { z } from 'zod';
import { InvitePerson } from '@/components/comptes/invite-person';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { choixCommunes } from '@/lib/comptes/queries';
import { rappelParId } from '@/lib/rappels/queries';

export const metadata: Metadata = { title: 'Inviter une personne' };

export default async function Inviter({ searchParams }: { searchParams: Promise<{ rappel?: string }> }) {
  const acteur = await exigerActeur('COORDINATION');
  const id = z.uuid().safeParse((await searchParams).rappel).data;
  const [communes, rappel] = await Promise.all([choixCommunes(acteur), id ? rappelParId(acteur, id) : null]);
  return (
    <FormColumn>
      <PageTitle
        title="Inviter une personne"
        lead="Elle dira elle-même si elle veut participer."
        back={{ href: '/coordination/personnes', label: 'Personnes' }}
      />
      <InvitePerson communes={communes} rappel={rappel} />
    </FormColumn>
  );
}
