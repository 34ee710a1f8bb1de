import type { Metadata } from 'next';
import { HomeScreen } from '@/components/beneficiaires/home-screen';
import { Done } from '@/components/ui/done';
import { Narrow } from '@/components/ui/page';
import { missionsPour } from '@/lib/appariement/queries';
import { presentDe } from '@/lib/beneficiaires/demande';
import { accompagnants, aRepondre } from '@/lib/beneficiaires/queries';
import { ceQuiVient } from '@/lib/beneficiaires/suite';
import { mesDemandes } from '@/lib/candidatures/queries/personne';
import { jourDe } from '@/lib/dates';
import { monProfil } from './espace';

export const metadata: Metadata = { title: 'Accueil' };

const FAIT = {
  interesse: 'C’est noté. La coordination va parler de vous à l’association.',
  'interesse-examen': 'C’est noté. La coordination regarde d’abord avec vous.',
  retire: 'C’est noté. Vous n’avez rien d’autre à faire.',
  'place-prise': 'C’est oui ! L’association est prévenue.',
  'place-laissee': 'C’est noté. La place va à quelqu’un d’autre.',
  'mission-finie': 'Votre mission est terminée. Merci pour le temps donné.',
  prevenu: 'L’association est prévenue.',
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccueilBenevole({ searchParams }: Props) {
  const { acteur, profil, now } = await monProfil();
  const [{ fait }, demandes, attente, people, missions] = await Promise.all([
    searchParams,
    mesDemandes(acteur, now),
    aRepondre(acteur, now),
    accompagnants(acteur, profil.id, now),
    profil.profilCompletLe ? missionsPour(acteur, profil.id, now, 1, 3) : null,
  ]);
  const jour = jourDe(now);
  const offre = { missions: missions?.total ?? 0, presque: (missions?.pourquoiPas.length ?? 0) > 0 };
  return (
    <Narrow>
      <Done code={fait} messages={FAIT} />
      <HomeScreen
        prenom={profil.user.prenom}
        suite={ceQuiVient(presentDe(profil, demandes, { ...attente, ...offre }), jour)}
        demandes={demandes}
        missions={missions}
        people={people}
        jour={jour}
      />
    </Narrow>
  );
}
