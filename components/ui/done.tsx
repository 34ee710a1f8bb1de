import { ENTRE_TEMPS } from '@/lib/formulaire';
import { Notice } from './notice';

type Props = {
  code: string | readonly string[] | undefined;
  /** None on a page whose acts all end elsewhere. */
  messages?: Readonly<Record<string, string>>;
};

/** What was just done, named by `?fait=code` in the address, or that it came too late; an unknown code says nothing. */
export function Done({ code, messages = {} }: Props) {
  if (code === ENTRE_TEMPS)
    return (
      <Notice tone="todo" live>
        <p className="font-semibold">Quelque chose a changé entre-temps.</p>
        <p>Votre demande arrive trop tard. Cette page montre où on en est maintenant.</p>
      </Notice>
    );
  const message = typeof code === 'string' && Object.hasOwn(messages, code) ? messages[code] : undefined;
  if (!message) return null;
  return (
    <Notice tone="success" live>
      <p className="font-semibold">{message}</p>
    </Notice>
  );
}
