import { z } from 'zod';
import { caseCochee, entier, jour, texte, texteFacultatif } from '@/lib/champs';
import { LONGUEUR_TEXTE, partiesDe } from './texte';

const enLignes = (v: unknown) => (typeof v === 'string' ? v.replaceAll('\r\n', '\n') : v);

export const texteApprouveSchema = z.object({
  /** Number of the text that was read when the form was opened; 0 = the Département had approved none. */
  version: entier(0, 1_000_000),
  texte: z
    .preprocess(enLignes, texte(LONGUEUR_TEXTE, 'Écrivez le texte.'))
    .refine(
      (t) => partiesDe(t).some((p) => p.question),
      'Écrivez au moins une question, sur une ligne qui commence par « ## ».',
    ),
  approuveLe: jour,
  /** The text of the preview, and that it was read. */
  apercu: z.preprocess(enLignes, texteFacultatif(LONGUEUR_TEXTE)).optional(),
  relu: caseCochee,
});
