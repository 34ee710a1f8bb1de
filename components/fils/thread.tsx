import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Done } from '@/components/ui/done';
import { ListenPlace } from '@/components/ui/listen-place';
import { PageTitle, Section } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { instantEnLettres } from '@/lib/dates';
import type { FilVu, MessageVu } from '@/lib/fils/commands/lecture';
import { lecteursEnMots, PAGE_DES_FILS, titreDuFil, type RoleDuFil } from '@/lib/fils/fil';
import { MessageForm } from './message-form';

/** The way to report a message of somebody else, or that one has. */
function Signaler({ message: m, role }: { message: MessageVu; role: RoleDuFil }) {
  if (m.signalement === null) return null;
  if (m.signalement === 'FAIT')
    return <p className="mt-2 text-sm text-encre-douce">Vous avez signalé ce message.</p>;
  return (
    <a
      href={`${PAGE_DES_FILS[role]}/signaler/${m.id}`}
      className="lien mt-2 inline-flex min-h-11 min-w-11 items-center text-sm"
    >
      Signaler
      <span className="sr-only">{` le message de ${m.auteur}, ${instantEnLettres(m.creeLe)}`}</span>
    </a>
  );
}

/** « La coordination » in one piece on a phone, in letters twice as large. */
const AUTEUR = 'text-[length:min(var(--text-base),0.6rem_+_3vw)] leading-snug font-bold wrap-anywhere';

function Message({ message: m, role }: { message: MessageVu; role: RoleDuFil }) {
  const aEcouter = role === 'BENEFICIAIRE' && !m.retire;
  return (
    <Card as="li" tone={m.deMoi ? 'plain' : 'mousse'}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-48">
          <h3 className={AUTEUR}>{m.auteur}</h3>
          <p className="text-sm text-encre-douce">
            {instantEnLettres(m.creeLe)}
            {m.nouveau && (
              <>
                {' '}
                <Badge tone="success">Nouveau</Badge>
              </>
            )}
          </p>
        </div>
        {aEcouter && <ListenPlace about={`${m.auteur}, ${instantEnLettres(m.creeLe)}`} />}
      </div>
      <p
        className={`mt-2 max-w-prose wrap-anywhere whitespace-pre-wrap ${m.retire ? 'text-encre-douce italic' : ''}`}
      >
        {m.texte}
      </p>
      {m.sansAssociation && (
        <p className="mt-2 text-sm text-encre-douce">L’association ne lit pas ce message.</p>
      )}
      <Signaler message={m} role={role} />
    </Card>
  );
}

type Props = { fil: FilVu; role: RoleDuFil; retour: string; fait?: string; children?: ReactNode };

/** One thread: who reads it, what one writes, then the messages, the newest first. */
export function Thread({ fil, role, retour, fait, children }: Props) {
  const [titre, suite] = titreDuFil(role, fil);
  const { messages, sujetId, avecAssociation, ferme } = fil;
  return (
    <>
      <PageTitle title={titre} lead={suite} back={{ href: PAGE_DES_FILS[role], label: retour }} />
      <Done code={fait} messages={{ message: 'Votre message est envoyé.', signale: 'C’est signalé.' }} />
      {children}
      <div className="grid gap-4">
        <p className="max-w-prose text-encre-douce">
          {ferme
            ? 'Cet échange est fermé. Vous pouvez le relire. On ne peut plus y écrire.'
            : lecteursEnMots(role, fil)}
        </p>
        {!ferme && <MessageForm {...{ sujetId, avecAssociation }} plie={messages.total > 0} />}
      </div>
      {messages.total > 0 && (
        <Section title="Messages, du plus récent au plus ancien">
          <ul className="grid gap-3">
            {messages.lignes.map((m) => (
              <Message key={m.id} message={m} role={role} />
            ))}
          </ul>
          <Pagination
            {...messages}
            label="Pages de l’échange"
            href={(n) => `${PAGE_DES_FILS[role]}/${sujetId}?page=${n}`}
          />
        </Section>
      )}
    </>
  );
}
