import { z } from 'zod';
import { entier, identifiant } from '@/lib/champs';
import { PAR_PERSONNE_MAX } from './lot';

export const lotSchema = z.object({
  /** Empty: the whole Département. */
  territoireId: z.preprocess((v) => v || null, identifiant.nullable()),
  parPersonne: entier(1, PAR_PERSONNE_MAX, `Choisissez un nombre entre 1 et ${PAR_PERSONNE_MAX}.`),
});
export const lotChoisiSchema = z.object({ lotId: identifiant });
export const paireSchema = z.object({ paireId: identifiant });
