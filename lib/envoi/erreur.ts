import { premier } from '@/lib/requete';
import { estSigne, signer } from '@/lib/signature';

const USAGE = 'import';

/** A refusal of an upload as parameters of the form's address: the words are ours, and signed. */
export function direErreur(erreur: string): { erreur: string; signe: string } {
  const dite = premier(Buffer.from(erreur).toString()) ?? '';
  return { erreur: dite, signe: signer(USAGE, dite) };
}

/** The refusal that the address tells when the words in it are ours; an address shows nobody else's. */
export const erreurDite = (erreur = '', signe = ''): string | undefined =>
  estSigne(USAGE, erreur, signe) ? erreur : undefined;
