import { MetierError } from '@/lib/erreurs';
import { estSigne, signer } from '@/lib/signature';

/** Nobody reads a form, fills it and sends it faster than this. */
const SECONDES_MINIMUM = 3;
/** A page left open for a day is still answered. */
const HEURES_MAXIMUM = 24;

const USAGE = 'formulaire';

/** The hidden field that says, signed, when the form was shown. */
export function sceau(now: Date): string {
  const instant = String(now.getTime());
  return `${instant}.${signer(USAGE, instant)}`;
}

/**
 * Tells a person from a robot without asking to see or hear anything: a field that stays empty, and a minimum time.
 * A person who is caught by mistake keeps what was typed and sends again.
 * @throws MetierError with what to do.
 */
export function verifierHumain(saisie: { miel: string | null; sceau: string }, now: Date): void {
  const [instant = '', signature = ''] = saisie.sceau.split('.');
  const age = (now.getTime() - Number(instant)) / 1000;
  if (!estSigne(USAGE, instant, signature) || age > HEURES_MAXIMUM * 3600)
    throw new MetierError(
      'FORMULAIRE_ANCIEN',
      'Cette page est ouverte depuis trop longtemps. Envoyez encore une fois.',
    );
  if (saisie.miel)
    throw new MetierError(
      'ROBOT',
      'Un champ qui doit rester vide est rempli. Videz-le, puis envoyez encore une fois.',
    );
  if (age < SECONDES_MINIMUM)
    throw new MetierError('TROP_VITE', 'C’était très rapide. Relisez, puis envoyez encore une fois.');
}
