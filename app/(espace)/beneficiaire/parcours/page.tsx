import type { Metadata } from 'next';
import { MonParcours } from '@/components/parcours/mon-parcours';
import { accompagnants } from '@/lib/beneficiaires/queries';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { premier, type Parametres } from '@/lib/requete';
import { monEspace } from '../espace';

export const metadata: Metadata = { title: 'Mon parcours' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const { acteur, now } = await monEspace({ apresArret: true });
  const moi = acteur.beneficiaireId;
  const [parcours, people, p] = await Promise.all([
    parcoursDe(acteur, moi, now),
    accompagnants(acteur, moi, now),
    searchParams,
  ]);
  return <MonParcours parcours={parcours} people={people} now={now} fait={premier(p.fait)} />;
}
