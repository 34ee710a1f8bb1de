import type { Metadata } from 'next';
import { HoursScreen } from '@/components/beneficiaires/hours-screen';
import { Done } from '@/components/ui/done';
import { Narrow } from '@/components/ui/page';
import { jourDe } from '@/lib/dates';
import { mesHeures } from '@/lib/heures/queries/benevole';
import { monEspace } from '../espace';

export const metadata: Metadata = { title: 'Mes heures' };

const FAIT = {
  declarees: 'C’est noté. L’association va confirmer.',
  corrigees: 'C’est corrigé. L’association va confirmer.',
  retirees: 'C’est enlevé.',
  accordees: 'Merci, c’est noté.',
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MesHeuresPage({ searchParams }: Props) {
  const { acteur, now } = await monEspace({ apresArret: true });
  const { page, fait } = await searchParams;
  return (
    <Narrow>
      <Done code={fait} messages={FAIT} />
      <HoursScreen heures={await mesHeures(acteur, Math.trunc(Number(page)) || 1)} jour={jourDe(now)} />
    </Narrow>
  );
}
