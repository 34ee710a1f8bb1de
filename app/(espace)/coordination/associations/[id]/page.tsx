import type { Metadata } from 'next';
import { FicheAssociation } from '@/components/coordination/association';
import { ButtonLink } from '@/components/ui/button';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouIntrouvable } from '@/lib/introuvable';
import { associationParId } from '@/lib/associations/queries';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';

export const metadata: Metadata = { title: 'Une association' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('COORDINATION');
  const { id } = await params;
  const association = await ouIntrouvable(id, () => associationParId(acteur, id));
  return (
    <Wide>
      <PageTitle
        title={association.nom}
        back={{ href: '/coordination/associations', label: 'Associations' }}
        actions={
          <>
            <ButtonLink href={`/coordination/missions/nouvelle?association=${association.id}`}>
              Décrire une mission
            </ButtonLink>
            <ButtonLink
              href={`/coordination/associations/inviter?association=${association.id}`}
              variant="secondary"
            >
              Inviter quelqu’un
            </ButtonLink>
          </>
        }
      />
      <FicheAssociation association={association} aujourdHui={jourDe(maintenant())} />
    </Wide>
  );
}
