import { z } from 'zod';
import { caseCochee, entier, identifiant, instant, texte, texteFacultatif } from '@/lib/champs';
import type { GenreAvis } from '@/lib/generated/prisma/enums';
import type { CodeModele } from './modele';
import { GENRES, MOYENS_AVIS } from './moyen';
import { MODELES_A_ECRIRE } from './patron';

const moyen = z
  .enum(Object.keys(MOYENS_AVIS) as [keyof typeof MOYENS_AVIS], {
    error: 'Choisissez comment vous prévenir.',
  })
  .optional();

const enLignes = (v: unknown) => (typeof v === 'string' ? v.replaceAll('\r\n', '\n') : v);
const modele = z
  .string({ error: 'Ce message est introuvable.' })
  .refine((code) => MODELES_A_ECRIRE.some((m) => m === code), 'Ce message est introuvable.')
  .transform((code) => code as CodeModele);

export const modeleMessageSchema = z.object({
  modele,
  /** Number of the words that were read when the form was opened; 0 = those of Tremplin. */
  version: entier(0, 1_000_000),
  sujet: texte(200, 'Écrivez un sujet.'),
  texte: z.preprocess(enLignes, texte(1000, 'Écrivez le texte.')),
  /** What the preview showed, and that it was read. */
  apercu: z.preprocess(enLignes, texteFacultatif(1300)).optional(),
  relu: caseCochee,
});
export const modeleRetabliSchema = z.object({ modele });
/** Empty: no ceiling. */
export const plafondSchema = z.object({
  plafond: z.preprocess((v) => (v === '' ? null : v), entier(0, 1_000_000).nullable()),
});
export const messageSchema = z.object({ messageId: identifiant });
export const avisSchema = z.object({ avisId: identifiant });
export const lusSchema = z.object({ jusqua: instant });
export const moyensSchema = z.object(
  Object.fromEntries(Object.keys(GENRES).map((genre) => [genre, moyen])) as Record<GenreAvis, typeof moyen>,
);
