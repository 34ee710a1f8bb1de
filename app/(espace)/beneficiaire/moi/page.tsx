import type { Metadata } from 'next';
import { MeScreen } from '@/components/beneficiaires/me-screen';
import { Done } from '@/components/ui/done';
import { Narrow } from '@/components/ui/page';
import { accompagnants } from '@/lib/beneficiaires/queries';
import { monProfil } from '../espace';

export const metadata: Metadata = { title: 'Moi' };

const FAIT = {
  reponse: 'Votre réponse est gardée. Les missions suivent.',
  contact: 'Votre choix est gardé.',
  aidant: 'C’est noté.',
  aide: 'C’est noté. Son nom est écrit avec ce que vous faites ensemble.',
  'aide-finie': 'C’est noté. L’aide est finie.',
  propositions: 'C’est noté. La coordination peut vous proposer des missions.',
  'sans-propositions': 'C’est noté. La coordination ne prépare plus de propositions pour vous.',
  rappel: 'C’est noté. La coordination vous rappelle.',
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Moi({ searchParams }: Props) {
  const { acteur, profil, now } = await monProfil({ apresArret: true });
  const [{ fait }, people] = await Promise.all([searchParams, accompagnants(acteur, profil.id, now)]);
  return (
    <Narrow>
      <Done code={fait} messages={FAIT} />
      <MeScreen profil={profil} people={people} aide={acteur.aideId !== undefined} />
    </Narrow>
  );
}
