import type { Metadata } from 'next';
import { FichePremierJour } from '@/components/candidatures/premier-jour';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { premierJour } from '@/lib/candidatures/queries/premier-jour';
import { contactPour } from '@/lib/contact/queries';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';

export const metadata: Metadata = { title: 'Fiche du premier jour' };

export default async function Page({ params }: { params: Promise<{ affectationId: string }> }) {
  const acteur = await exigerActeur('ASSOCIATION');
  const { affectationId } = await params;
  const [fiche, contact] = await Promise.all([
    ouIntrouvable(affectationId, () => premierJour(acteur, { affectationId }, maintenant())),
    contactPour(acteur),
  ]);
  return (
    <Wide>
      <PageTitle
        title="Fiche du premier jour"
        back={{ href: '/association/benevoles', label: 'Vos bénévoles' }}
        actions={
          fiche.candidature.creneaux.length > 0 && (
            <ButtonLink href={`/api/agenda/${affectationId}`} variant="secondary">
              Mettre dans mon agenda
            </ButtonLink>
          )
        }
      />
      <Card>
        <FichePremierJour fiche={fiche} contact={contact} />
      </Card>
    </Wide>
  );
}
