import type { Metadata } from 'next';
import { FicheMessage } from '@/components/coordination/messages';
import { EmailText } from '@/components/ui/email';
import { PageTitle, Wide } from '@/components/ui/page';
import { exigerActeur } from '@/lib/auth/session';
import { ouIntrouvable } from '@/lib/introuvable';
import { messageParId } from '@/lib/contact/queries';

export const metadata: Metadata = { title: 'Un message' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const acteur = await exigerActeur('COORDINATION');
  const { id } = await params;
  const message = await ouIntrouvable(id, () => messageParId(acteur, id));
  return (
    <Wide>
      <PageTitle
        title={<>Message de {message.nom ?? <EmailText value={message.email} />}</>}
        back={{ href: '/coordination/messages', label: 'Messages' }}
      />
      <FicheMessage message={message} />
    </Wide>
  );
}
