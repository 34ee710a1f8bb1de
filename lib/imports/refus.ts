import { Depasse, MetierError } from '@/lib/erreurs';

/** The file as a whole cannot be taken: one sentence for whoever sent it, and nothing is written. */
export const refusFichier = (phrase: string) => new MetierError('FICHIER', `${phrase} Rien n’a changé.`);

/** Somebody else has confirmed it, thrown it away, or sent it again. */
export const TROP_TARD = new Depasse('DEPASSE', 'Cet import a changé entre-temps.');
