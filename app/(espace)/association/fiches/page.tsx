import type { Metadata } from 'next';
import { AssociationList } from '@/components/passeport/association-list';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { fichesDeLAssociation } from '@/lib/passeport/queries';

export const metadata: Metadata = { title: 'Passeports' };

export default async function Fiches() {
  const acteur = await exigerActeur('ASSOCIATION');
  const fiches = await fichesDeLAssociation(acteur, maintenant());
  return (
    <Wide>
      <PageTitle
        title="Passeports"
        lead="Une page par mission : vous l’écrivez avec le ou la bénévole, puis vous l’attestez."
      />
      <AssociationList {...fiches} />
    </Wide>
  );
}
