import type { Metadata } from 'next';
import { AssociationForm } from '@/components/coordination/association-form';
import { FormColumn } from '@/components/ui/form-column';
import { PageTitle } from '@/components/ui/page';
import { associationParId } from '@/lib/associations/queries';
import { exigerActeur } from '@/lib/auth/session';
import { choixCommunes } from '@/lib/comptes/queries';
import { ouIntrouvable } from '@/lib/introuvable';

export const metadata: Metadata = { title: 'Modifier une association' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('COORDINATION');
  const { id } = await params;
  const association = await ouIntrouvable(id, () => associationParId(acteur, id));
  return (
    <FormColumn>
      <PageTitle
        title="Modifier l’association"
        back={{ href: `/coordination/associations/${id}`, label: association.nom }}
      />
      <AssociationForm association={association} communes={await choixCommunes(acteur)} />
    </FormColumn>
  );
}
