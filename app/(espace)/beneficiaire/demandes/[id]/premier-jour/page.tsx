import type { Metadata } from 'next';
import { FichePremierJour } from '@/components/candidatures/premier-jour';
import { ButtonLink } from '@/components/ui/button';
import { Narrow, PageTitle } from '@/components/ui/page';
import { premierJour } from '@/lib/candidatures/queries/premier-jour';
import { contactPour } from '@/lib/contact/queries';
import { ouIntrouvable } from '@/lib/introuvable';
import { monEspace } from '../../../espace';

export const metadata: Metadata = { title: 'Mon premier jour' };

export default async function MonPremierJour({ params }: { params: Promise<{ id: string }> }) {
  const { acteur, now } = await monEspace();
  const { id } = await params;
  const [fiche, contact] = await Promise.all([
    ouIntrouvable(id, () => premierJour(acteur, { candidatureId: id }, now)),
    contactPour(acteur),
  ]);
  return (
    <Narrow>
      <PageTitle
        title="Mon premier jour"
        back={{ href: `/beneficiaire/demandes/${id}`, label: 'Ma mission' }}
      />
      <FichePremierJour fiche={fiche} contact={contact} />
      {fiche.candidature.creneaux.length > 0 && (
        <div className="a-l-ecran">
          <ButtonLink href={`/api/agenda/${fiche.id}`} variant="secondary" full>
            Mettre dans mon agenda
          </ButtonLink>
        </div>
      )}
    </Narrow>
  );
}
