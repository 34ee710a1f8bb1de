import type { Metadata } from 'next';
import { Thread } from '@/components/fils/thread';
import { Narrow } from '@/components/ui/page';
import { lireFil } from '@/lib/fils/commands/lecture';
import { ouIntrouvable } from '@/lib/introuvable';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';
import { monEspace } from '../../espace';

export const metadata: Metadata = { title: 'Mes messages' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const { acteur, now } = await monEspace({ apresArret: true });
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const page = numeroDePage(p.page);
  const fil = await ouIntrouvable(id, () => lireFil(acteur, { sujetId: id, page }, now));
  return (
    <Narrow>
      <Thread {...{ fil }} role="BENEFICIAIRE" retour="Mes messages" fait={premier(p.fait)} />
    </Narrow>
  );
}
