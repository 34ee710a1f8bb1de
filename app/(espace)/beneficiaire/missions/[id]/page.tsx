import type { Metadata } from 'next';
import { MissionScreen } from '@/components/appariement/mission-screen';
import { Narrow } from '@/components/ui/page';
import { missionPour } from '@/lib/appariement/queries';
import { ouIntrouvable } from '@/lib/introuvable';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Une mission' };

export default async function MissionPourMoi({ params }: { params: Promise<{ id: string }> }) {
  const { acteur, profil, now } = await monEspace();
  const { id } = await params;
  const vue = await ouIntrouvable(id, () => missionPour(acteur, profil.id, id, now));
  return (
    <Narrow>
      <MissionScreen {...vue} />
    </Narrow>
  );
}
