import type { Metadata } from 'next';
import { Report } from '@/components/signalements/report';
import { Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { maintenant } from '@/lib/horloge';
import { ouIntrouvable } from '@/lib/introuvable';
import { messageASignaler } from '@/lib/signalements/queries';

export const metadata: Metadata = { title: 'Signaler un message' };

export default async function Page({ params }: { params: Promise<{ messageId: string }> }) {
  const acteur = await exigerActeur('REFERENT');
  const [{ messageId }, now] = [await params, maintenant()];
  const message = await ouIntrouvable(messageId, () => messageASignaler(acteur, messageId, now));
  await noterConsultation(acteur, { beneficiaireId: message.beneficiaireId, page: 'echange' }, now);
  return (
    <Wide>
      <Report message={message} role="REFERENT" />
    </Wide>
  );
}
