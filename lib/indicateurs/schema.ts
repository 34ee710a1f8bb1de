import { z } from 'zod';
import { entier } from '@/lib/champs';

export const schemaObjectif = z.object({
  annee: entier(2022, 2100, 'Écrivez une année, par exemple 2026.'),
  personnes: entier(0, 100_000, 'Écrivez un nombre de personnes.'),
  budget: z.preprocess(
    (v) =>
      typeof v === 'string' && v.trim()
        ? Number(v.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.'))
        : null,
    z
      .number({ error: 'Écrivez un montant en euros.' })
      .min(0, 'Écrivez un montant en euros.')
      .max(1e9)
      .nullable(),
  ),
  /** 0 = the year had no goal when the form was opened. */
  version: entier(0, 1_000_000),
});
export type SaisieObjectif = z.output<typeof schemaObjectif>;
