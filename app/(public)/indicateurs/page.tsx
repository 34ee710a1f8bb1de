import type { Metadata } from 'next';
import { Dashboard } from '@/components/indicateurs/dashboard';
import { PageTitle, Wide } from '@/components/ui/page';
import { PUBLIC } from '@/lib/auth/acteur';
import { jourCourt } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { BLOCS } from '@/lib/indicateurs/csv';
import { tableauDeBord } from '@/lib/indicateurs/queries/tableau';

export const metadata: Metadata = { title: 'Les chiffres' };
export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<{ annee?: string; bloc?: string }> };

export default async function Indicateurs({ searchParams }: Props) {
  const { annee, bloc } = await searchParams;
  const tableau = await tableauDeBord(PUBLIC, Number(annee), maintenant());
  const seul = BLOCS.find((b) => b === bloc && b !== 'referents');
  return (
    <div className="citoyen">
      <Wide>
        <PageTitle
          title="Les chiffres"
          lead={`Des nombres ouverts à tous, au ${jourCourt(tableau.jour)}. Aucun ne parle d’une personne.`}
        />
        <Dashboard tableau={tableau} base="/indicateurs" bloc={seul} />
      </Wide>
    </div>
  );
}
