import type { Metadata } from 'next';
import { Home } from '@/components/accueil/home';
import { maintenant } from '@/lib/horloge';
import { chercherMissions } from '@/lib/recherche/queries';
import { phraseTotal } from '@/lib/recherche/recherche';
import { criteresSchema } from '@/lib/recherche/schema';

export const metadata: Metadata = {
  title: { absolute: 'Tremplin, le bénévolat accompagné près de chez vous' },
};

export default async function Accueil() {
  const { missions, total } = await chercherMissions(criteresSchema.parse({}), null, maintenant());
  return <Home missions={missions.slice(0, 3)} total={phraseTotal(total).toLowerCase()} />;
}
