import type { Metadata } from 'next';
import { Goals } from '@/components/indicateurs/goals';
import { Done } from '@/components/ui/done';
import { Filters } from '@/components/ui/filters';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { objectifs } from '@/lib/indicateurs/queries/tableau';

export const metadata: Metadata = { title: 'Objectifs' };

type Props = { searchParams: Promise<{ annee?: string; fait?: string }> };

export default async function Objectifs({ searchParams }: Props) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const { annee, fait } = await searchParams;
  const courante = jourDe(maintenant()).getUTCFullYear();
  const tous = await objectifs(acteur.departementCode);
  const annees = [...new Set([courante + 1, courante, ...tous.map((o) => o.annee)])].sort((a, b) => b - a);
  const choisie = annees.includes(Number(annee)) ? Number(annee) : courante;
  return (
    <Wide>
      <PageTitle title="Objectifs" lead="Combien de personnes accompagner, année par année." />
      <Done code={fait} messages={{ fixe: 'L’objectif est fixé. Le tableau de bord le montre.' }} />
      <Filters
        label="Année"
        items={annees.map((a) => ({
          label: String(a),
          href: `/departement/objectifs?annee=${a}`,
          current: a === choisie,
        }))}
      />
      <Goals objectifs={tous} annee={choisie} />
    </Wide>
  );
}
