import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { MissionsScreen } from '@/components/appariement/missions-screen';
import { Done } from '@/components/ui/done';
import { Narrow } from '@/components/ui/page';
import { LISTE_RECHERCHES } from '@/lib/alertes/recherche';
import { missionsPour } from '@/lib/appariement/queries';
import { LISTE_GARDEES } from '@/lib/favoris/gardee';
import { monEspace } from '../espace';

export const metadata: Metadata = { title: 'Missions pour moi' };

const AILLEURS = [
  [LISTE_GARDEES, 'Mes missions gardées'],
  [LISTE_RECHERCHES, 'Mes recherches enregistrées'],
  ['/missions?aller=oui', 'Chercher dans toutes les missions'],
] as const;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MissionsPourMoi({ searchParams }: Props) {
  const { acteur, profilComplet, now } = await monEspace();
  if (!profilComplet) redirect('/beneficiaire/questions/ou');
  const { page, fait } = await searchParams;
  const missions = await missionsPour(acteur, acteur.beneficiaireId, now, Number(page) || 1);
  return (
    <Narrow>
      <Done
        code={fait}
        messages={{
          ecartee: 'C’est noté. Cette mission n’est plus dans votre liste.',
          questions:
            missions.total > 0 ? 'Merci. Voici les missions pour vous.' : 'Merci. Vos réponses sont notées.',
        }}
      />
      <MissionsScreen missions={missions} />
      <ul className="grid gap-1">
        {AILLEURS.map(([href, mot]) => (
          <li key={href}>
            <a href={href} className="lien inline-flex min-h-11 items-center">
              {mot}
            </a>
          </li>
        ))}
      </ul>
    </Narrow>
  );
}
