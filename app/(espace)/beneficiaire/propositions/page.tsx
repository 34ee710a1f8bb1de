import type { Metadata } from 'next';
import { MesPropositions } from '@/components/parcours/mes-propositions';
import { jourDe } from '@/lib/dates';
import { mesPropositions } from '@/lib/parcours/queries/personne';
import { premier, type Parametres } from '@/lib/requete';
import { monEspace } from '../espace';

export const metadata: Metadata = { title: 'On vous propose' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const { acteur, now } = await monEspace();
  const [propositions, p] = await Promise.all([mesPropositions(acteur), searchParams]);
  return <MesPropositions propositions={propositions} jour={jourDe(now)} fait={premier(p.fait)} />;
}
