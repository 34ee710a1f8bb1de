import type { Metadata } from 'next';
import { WishScreen } from '@/components/beneficiaires/wish-screen';
import { Done } from '@/components/ui/done';
import { Narrow } from '@/components/ui/page';
import { seancesAVenir } from '@/lib/beneficiaires/demande';
import { maDemande, seancesAnnulees } from '@/lib/candidatures/queries/personne';
import { ouIntrouvable } from '@/lib/introuvable';
import { jourDe } from '@/lib/dates';
import { premier, type Parametres } from '@/lib/requete';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Ma mission' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function MaMission({ params, searchParams }: Props) {
  const { acteur, now } = await monEspace({ apresArret: true });
  const { id } = await params;
  const demande = await ouIntrouvable(id, () => maDemande(acteur, id, now));
  const jour = jourDe(now);
  const annulees = await seancesAnnulees(
    demande.creneaux.map((c) => c.creneau.id),
    jour,
  );
  return (
    <Narrow>
      <Done code={premier((await searchParams).fait)} />
      <WishScreen demande={demande} seances={seancesAVenir(demande, annulees, jour)} jour={jour} />
    </Narrow>
  );
}
