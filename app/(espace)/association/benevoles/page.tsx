import type { Metadata } from 'next';
import { Volunteers } from '@/components/candidatures/volunteers';
import { Done } from '@/components/ui/done';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { benevolesDeLAssociation } from '@/lib/candidatures/queries/association';
import { maintenant } from '@/lib/horloge';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Bénévoles' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const acteur = await exigerActeur('ASSOCIATION');
  return (
    <Wide>
      <PageTitle title="Vos bénévoles" lead="Chacun est libre de venir et de partir, sans raison à donner." />
      <Done
        code={(await searchParams).fait}
        messages={{ terminee: 'C’est noté : la mission est finie pour cette personne.' }}
      />
      <Volunteers benevoles={await benevolesDeLAssociation(acteur, maintenant())} />
    </Wide>
  );
}
