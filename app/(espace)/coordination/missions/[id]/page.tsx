import type { Metadata } from 'next';
import { Moderation } from '@/components/coordination/moderation';
import { MissionDetail } from '@/components/missions/mission-detail';
import { BackLink } from '@/components/ui/back-link';
import { Done } from '@/components/ui/done';
import { Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { missionAModerer } from '@/lib/coordination/queries/missions';
import { jourDe } from '@/lib/dates';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import type { Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Relire une mission' };
const FAIT = {
  publiee: 'La mission est en ligne.',
  'a-relire': 'La mission est à relire : vérifiez, puis mettez en ligne.',
  suspendue: 'La mission est en pause.',
  terminee: 'La mission est terminée.',
  gardee: 'C’est enregistré.',
};

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('COORDINATION');
  const { id } = await params;
  const mission = await ouIntrouvable(id, () => missionAModerer(acteur, id));
  return (
    <Wide>
      <BackLink href="/coordination/missions" label="Missions" />
      <Done code={(await searchParams).fait} messages={FAIT} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,9fr)_minmax(0,5fr)]">
        <MissionDetail mission={mission} />
        <Moderation mission={mission} aujourdHui={jourDe(maintenant())} />
      </div>
    </Wide>
  );
}
