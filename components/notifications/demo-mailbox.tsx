import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmailText } from '@/components/ui/email';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { instantEnLettres } from '@/lib/dates';
import { morceaux } from '@/lib/notifications/morceau';
import type { MessageDeDemo } from '@/lib/notifications/queries/demo';
import { telephoneCoupable } from '@/lib/territoires/commune';

/** In letters twice as large, a phone's line has no room for a long word and its quotation mark: they may part here. */
const aLEcran = (texte: string) => texte.replace(/(?<=\u00ab)\u00a0|\u00a0(?=\u00bb)/g, ' ');

function Message({ message }: { message: MessageDeDemo }) {
  const sms = message.canal === 'SMS';
  return (
    <Card as="li">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={sms ? 'info' : 'neutral'}>{sms ? 'SMS' : 'E-mail'}</Badge>
        <span className="min-w-0 wrap-anywhere">
          pour {sms ? telephoneCoupable(message.adresse) : <EmailText value={message.adresse} />},{' '}
          {instantEnLettres(message.creeLe)}
        </span>
      </div>
      {!sms && <h2 className="mt-2 text-xl">{message.sujet}</h2>}
      <p className="mt-2 wrap-anywhere whitespace-pre-line">
        {morceaux(aLEcran(message.texte)).map(({ texte, url }, rang) =>
          url ? (
            <a key={rang} href={url} className="lien break-all">
              {texte}
            </a>
          ) : (
            texte
          ),
        )}
      </p>
    </Card>
  );
}

/** Every message that the demo did not send, newest first. */
export function DemoMailbox(props: { messages: MessageDeDemo[]; page: number; pages: number }) {
  if (props.messages.length === 0)
    return (
      <EmptyState title="Aucun message pour le moment">
        <p>Ici arrivent les e-mails et les SMS que la démonstration n’envoie pas.</p>
      </EmptyState>
    );
  return (
    <>
      <ul className="grid gap-4">
        {props.messages.map((m) => (
          <Message key={m.id} message={m} />
        ))}
      </ul>
      <Pagination page={props.page} pages={props.pages} href={(n) => `/boite-de-demo?page=${n}`} />
    </>
  );
}
