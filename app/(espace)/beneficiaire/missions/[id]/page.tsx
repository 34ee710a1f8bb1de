import type { Metadata } from 'next';
import { MissionScreen } from '@/components/appariement/mission-screen';
import { Done } from '@/components/ui/done';
import { Narrow } from '@/components/ui/page';
import { missionPour } from '@/lib/appariement/queries';
import { jourDe } from '@/lib/dates';
import { FAIT_GARDEE } from '@/lib/favoris/gardee';
import { estGardee } from '@/lib/favoris/queries';
import { ouIntrouvable } from '@/lib/introuvable';
import { maProposition } from '@/lib/parcours/queries/personne';
import type { Parametres } from '@/lib/requete';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Une mission' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function MissionPourMoi({ params, searchParams }: Props) {
  const { acteur, now } = await monEspace();
  const [{ id }, { fait }] = await Promise.all([params, searchParams]);
  const vue = await ouIntrouvable(id, () =>
    missionPour(acteur, acteur.beneficiaireId, id, now, { pourquoi: true }),
  );
  const [gardee, proposition] = await Promise.all([estGardee(acteur, id), maProposition(acteur, id)]);
  return (
    <Narrow>
      <Done code={fait} messages={FAIT_GARDEE} />
      <MissionScreen {...vue} gardee={gardee} proposition={proposition} jour={jourDe(now)} />
    </Narrow>
  );
}
