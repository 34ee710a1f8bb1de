import type { Metadata } from 'next';
import { DemandesEnAttente } from '@/components/demandes/demandes-recues';
import { Dashboard } from '@/components/indicateurs/dashboard';
import { OrientationsADecider } from '@/components/orientations/orientations-recues';
import { SansReferent } from '@/components/parcours/sans-referent';
import { SignalementsADecider } from '@/components/signalements/reported';
import { MissingFacts } from '@/components/territoires/department-form';
import { TimetablesToRenew } from '@/components/trajets/timetables';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { jourCourt } from '@/lib/dates';
import { nombreARepondre } from '@/lib/demandes/queries';
import { maintenant } from '@/lib/horloge';
import { BLOCS } from '@/lib/indicateurs/csv';
import { tableauDeBord } from '@/lib/indicateurs/queries/tableau';
import { nombreADecider } from '@/lib/orientations/queries';
import { nombreSansReferent } from '@/lib/parcours/queries/nomination';
import { departementAModifier } from '@/lib/territoires/queries';
import { nombreDeSignalements } from '@/lib/signalements/queries';
import { horairesImportes } from '@/lib/trajets/queries';

export const metadata: Metadata = { title: 'Indicateurs' };

type Props = { searchParams: Promise<{ annee?: string; bloc?: string }> };

export default async function Indicateurs({ searchParams }: Props) {
  const acteur = await exigerActeur('DEPARTEMENT');
  const { annee, bloc } = await searchParams;
  const now = maintenant();
  const [tableau, seules, demandes, orientations, signales, departement, horaires] = await Promise.all([
    tableauDeBord(acteur, Number(annee), now),
    nombreSansReferent(acteur),
    nombreARepondre(acteur, now),
    nombreADecider(acteur, now),
    nombreDeSignalements(acteur, now),
    departementAModifier(acteur),
    horairesImportes(acteur),
  ]);
  return (
    <Wide>
      <PageTitle title="Indicateurs" lead={`Au ${jourCourt(tableau.jour)}`} />
      {bloc === undefined && (
        <>
          <SansReferent nombre={seules} />
          <DemandesEnAttente nombre={demandes} />
          <OrientationsADecider nombre={orientations} />
          <SignalementsADecider nombre={signales} role="DEPARTEMENT" />
          <MissingFacts departement={departement} />
          <TimetablesToRenew horaires={horaires} jour={tableau.jour} />
        </>
      )}
      <Dashboard tableau={tableau} base="/departement" bloc={BLOCS.find((b) => b === bloc)} />
    </Wide>
  );
}
