import type { Metadata } from 'next';
import { WriteWeeks } from '@/components/activites/write-weeks';
import { HoursScreen } from '@/components/beneficiaires/hours-screen';
import { Done } from '@/components/ui/done';
import { Narrow } from '@/components/ui/page';
import { faitsDe } from '@/lib/activites/queries';
import { jourDe } from '@/lib/dates';
import { mesHeures } from '@/lib/heures/queries/benevole';
import { monEspace } from '../espace';

export const metadata: Metadata = { title: 'Mes heures' };

const FAIT = {
  declarees: 'C’est noté. L’association va confirmer.',
  corrigees: 'C’est corrigé. L’association va confirmer.',
  retirees: 'C’est enlevé.',
  accordees: 'Merci, c’est noté.',
  activite: 'C’est noté.',
  'activite-enlevee': 'C’est enlevé.',
  montree: 'La personne qui vous accompagne peut la lire.',
  cachee: 'Vous êtes la seule personne à la lire.',
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MesHeuresPage({ searchParams }: Props) {
  const { acteur, now } = await monEspace({ apresArret: true });
  const { page, fait } = await searchParams;
  const [jour, moi] = [jourDe(now), acteur.beneficiaireId];
  const [heures, faits] = await Promise.all([
    mesHeures(acteur, Math.trunc(Number(page)) || 1),
    faitsDe(acteur, moi),
  ]);
  return (
    <Narrow>
      <Done code={fait} messages={FAIT} />
      <HoursScreen heures={heures} jour={jour} />
      <WriteWeeks faits={faits} moi={moi} jour={jour} />
    </Narrow>
  );
}
