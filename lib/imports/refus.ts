import { Depasse, MetierError } from '@/lib/erreurs';

/** The file as a whole cannot be taken: one sentence for whoever sent it, and nothing is written. */
export const refusFichier = (phrase: string) => new MetierError('FICHIER', `${phrase} Rien n’a changé.`);

/** Somebody else has confirmed it, thrown it away, or sent it again. */
export const TROP_TARD = new Depasse('DEPASSE', 'Cet import a changé entre-temps.');

/** A file without its headings; `attendus` are some that such a file has. */
export const doitDireLesColonnes = (attendus: readonly string[]): string =>
  `La première ligne doit dire le nom des colonnes : ${attendus.map((t) => `« ${t} »`).join(', ')}…`;
