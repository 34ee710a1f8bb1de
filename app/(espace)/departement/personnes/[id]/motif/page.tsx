import type { Metadata } from 'next';
import { Motif } from '@/components/acces/motif';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { ouvrirPourNommer } from '@/lib/parcours/commands/lecture-nomination';

export const metadata: Metadata = { title: 'Ouvrir un parcours' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const { id } = await params;
  const { user } = await ouIntrouvable(id, () =>
    ouvrirPourNommer(acteur, { beneficiaireId: id }, maintenant()),
  );
  return (
    <FormColumn>
      <PageTitle
        title="Ouvrir un parcours"
        lead={`${user.prenom} ${user.nom}`}
        back={{ href: `/departement/personnes/${id}`, label: 'Nommer un référent' }}
      />
      <Motif personneId={id} />
    </FormColumn>
  );
}
