import type { Metadata } from 'next';
import { MonParcours } from '@/components/parcours/mon-parcours';
import { accompagnants } from '@/lib/beneficiaires/queries';
import { nombreDeFilsNouveaux } from '@/lib/fils/queries';
import { orientationsDe } from '@/lib/orientations/queries';
import { GENRES, type Genre } from '@/lib/parcours/chronologie';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { parmi, premier, type Parametres } from '@/lib/requete';
import { monEspace } from '../espace';

export const metadata: Metadata = { title: 'Mon parcours' };

export default async function Page({ searchParams }: { searchParams: Parametres }) {
  const { acteur, now } = await monEspace({ apresArret: true });
  const moi = acteur.beneficiaireId;
  const [parcours, orientations, people, messages, p] = await Promise.all([
    parcoursDe(acteur, moi, now),
    orientationsDe(acteur, moi, now),
    accompagnants(acteur, moi, now),
    nombreDeFilsNouveaux(acteur, now),
    searchParams,
  ]);
  const voir = parmi(p.voir, Object.keys(GENRES) as Genre[]) ?? null;
  return <MonParcours {...{ parcours, orientations, people, messages, now, voir }} fait={premier(p.fait)} />;
}
