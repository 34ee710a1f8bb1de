import type { Metadata } from 'next';
import { Thread } from '@/components/fils/thread';
import { Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { lireFil } from '@/lib/fils/commands/lecture';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { numeroDePage, premier, type Parametres } from '@/lib/requete';

export const metadata: Metadata = { title: 'Échanges' };

type Props = { params: Promise<{ id: string }>; searchParams: Parametres };

export default async function Page({ params, searchParams }: Props) {
  const acteur = await exigerActeur('ASSOCIATION');
  const [{ id }, p] = await Promise.all([params, searchParams]);
  const [page, now] = [numeroDePage(p.page), maintenant()];
  const fil = await ouIntrouvable(id, () => lireFil(acteur, { sujetId: id, page }, now));
  return (
    <Wide>
      <Thread {...{ fil }} role="ASSOCIATION" retour="Échanges" fait={premier(p.fait)} />
    </Wide>
  );
}
