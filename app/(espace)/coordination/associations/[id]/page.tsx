import type { Metadata } from 'next';
import { FicheAssociation } from '@/components/coordination/association';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouIntrouvable } from '@/lib/introuvable';
import { associationParId } from '@/lib/associations/queries';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Une association' };

const FAIT = { statut: 'C’est noté.', enregistree: 'C’est enregistré.' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const [{ id }, { fait }] = await Promise.all([params, searchParams]);
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
            <ButtonLink href={`/coordination/associations/${association.id}/modifier`} variant="secondary">
              Modifier
            </ButtonLink>
          </>
        }
      />
      <Done code={fait} messages={FAIT} />
      <FicheAssociation association={association} aujourdHui={jourDe(maintenant())} />
    </Wide>
  );
}
