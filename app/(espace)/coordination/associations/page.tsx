import type { Metadata } from 'next';
import { ListeAssociations } from '@/components/coordination/associations';
import { ButtonLink } from '@/components/ui/button';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { listerAssociations } from '@/lib/associations/queries';
import { filtreAssociations } from '@/lib/coordination/filtre';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Associations' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('COORDINATION');
  const p = await searchParams;
  const filtre = filtreAssociations(p);
  const associations = await listerAssociations(acteur, filtre);
  return (
    <Wide>
      <PageTitle
        title="Associations"
        actions={
          <>
            <ButtonLink href="/coordination/associations/inviter">Inviter une association</ButtonLink>
            <ButtonLink href="/coordination/associations/imports" variant="secondary">
              Importer des associations
            </ButtonLink>
          </>
        }
      />
      <Done code={p.fait} messages={{ invitee: 'L’association est invitée.' }} />
      <ListeAssociations {...{ associations, filtre }} aujourdHui={jourDe(maintenant())} />
    </Wide>
  );
}
