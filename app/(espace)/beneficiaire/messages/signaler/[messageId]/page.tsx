import type { Metadata } from 'next';
import { Report } from '@/components/signalements/report';
import { Narrow } from '@/components/ui/page';
import { ouIntrouvable } from '@/lib/introuvable';
import { messageASignaler } from '@/lib/signalements/queries';
import { monEspace } from '../../../espace';

export const metadata: Metadata = { title: 'Signaler un message' };

export default async function Page({ params }: { params: Promise<{ messageId: string }> }) {
  const { acteur, now } = await monEspace({ apresArret: true });
  const { messageId } = await params;
  const message = await ouIntrouvable(messageId, () => messageASignaler(acteur, messageId, now));
  return (
    <Narrow>
      <Report message={message} role="BENEFICIAIRE" />
    </Narrow>
  );
}
