import { z } from 'zod';
import { entier, identifiant, instant } from '@/lib/champs';
import type { GenreAvis } from '@/lib/generated/prisma/enums';
import { GENRES, MOYENS_AVIS } from './moyen';

const moyen = z
  .enum(Object.keys(MOYENS_AVIS) as [keyof typeof MOYENS_AVIS], {
    error: 'Choisissez comment vous prévenir.',
  })
  .optional();

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
