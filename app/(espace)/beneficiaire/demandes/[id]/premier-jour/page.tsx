import type { Metadata } from 'next';
import { FichePremierJour } from '@/components/candidatures/premier-jour';
import { ButtonLink } from '@/components/ui/button';
import { Narrow, PageTitle } from '@/components/ui/page';
import { premierJour } from '@/lib/candidatures/queries/premier-jour';
import { ouIntrouvable } from '@/lib/introuvable';
import { monEspace } from '../../../espace';

export const metadata: Metadata = { title: 'Mon premier jour' };

export default async function MonPremierJour({ params }: { params: Promise<{ id: string }> }) {
  const { acteur, now } = await monEspace();
  const { id } = await params;
  const fiche = await ouIntrouvable(id, () => premierJour(acteur, { candidatureId: id }, now));
  return (
    <Narrow>
      <PageTitle
        title="Mon premier jour"
        back={{ href: `/beneficiaire/demandes/${id}`, label: 'Ma mission' }}
      />
      <FichePremierJour fiche={fiche} />
      <div className="a-l-ecran">
        <ButtonLink href={`/api/agenda/${fiche.id}`} variant="secondary" full>
          Mettre dans mon agenda
        </ButtonLink>
      </div>
    </Narrow>
  );
}
