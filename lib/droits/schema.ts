import { z } from 'zod';
import { caseCochee, entier, jour, texte } from '@/lib/champs';
import { LONGUEUR_TEXTE, partiesDe } from './texte';

export const texteApprouveSchema = z.object({
  /** Number of the text that was read when the form was opened; 0 = the Département had approved none. */
  version: entier(0, 1_000_000),
  texte: z
    .preprocess(
      (v) => (typeof v === 'string' ? v.replaceAll('\r\n', '\n') : v),
      texte(LONGUEUR_TEXTE, 'Écrivez le texte.'),
    )
    .refine(
      (t) => partiesDe(t).some((p) => p.question),
      'Écrivez au moins une question, sur une ligne qui commence par « ## ».',
    ),
  approuveLe: jour,
  /** The preview was read. */
  relu: caseCochee,
});
