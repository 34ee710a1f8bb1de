import type { Metadata } from 'next';
import { z } from 'zod';
import { InviteAssociation, InviteManager } from '@/components/comptes/invite-association';
import { Done } from '@/components/ui/done';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { associationInvitante, choixCommunes } from '@/lib/comptes/queries';

export const metadata: Metadata = { title: 'Inviter une association' };

const FAIT = { invite: 'Le compte est ouvert. La personne reçoit un message.' };
type Props = { searchParams: Promise<{ association?: string; fait?: string }> };

export default async function Inviter({ searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const { association: demandee, fait } = await searchParams;
  const id = z.uuid().safeParse(demandee).data;
  const association = id ? await associationInvitante(acteur, id) : null;
  return (
    <FormColumn>
      <PageTitle
        title={association ? `Inviter quelqu’un de ${association.nom}` : 'Inviter une association'}
        back={{ href: '/coordination/associations', label: 'Associations' }}
      />
      <Done code={fait} messages={FAIT} />
      {association ? (
        <InviteManager associationId={association.id} />
      ) : (
        <InviteAssociation communes={await choixCommunes(acteur)} />
      )}
    </FormColumn>
  );
}
