import { MetierError } from '@/lib/erreurs';

/** The document cannot be taken as a model: one sentence for whoever sent it, and nothing of it is kept. */
export const refusModele = (phrase: string) => new MetierError('FICHIER', `${phrase} Rien n’a changé.`);

export const ABIME = 'Ce document est coupé ou abîmé.';
export const PAS_UN_WORD = 'Ce n’est pas un document Word (.docx).';
export const TROP_LOURD = 'Ce document dépasse 5 Mo.';
