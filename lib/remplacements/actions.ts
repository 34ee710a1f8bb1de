'use server';
import { action } from '@/lib/action';
import { arreterRemplacement, remplacer } from './commands';
import { remplacementArreteSchema, remplacementSchema } from './schema';

export const prevoirMonAbsence = action({
  role: 'REFERENT',
  schema: remplacementSchema,
  run: remplacer,
  then: () => '/referent/absence?fait=prevu',
});
export const arreterMonRemplacement = action({
  role: 'REFERENT',
  schema: remplacementArreteSchema,
  run: arreterRemplacement,
  then: () => '/referent/absence?fait=arrete',
});
export const prevoirUneAbsence = action({
  role: 'DEPARTEMENT',
  schema: remplacementSchema,
  run: remplacer,
  then: (r) => `/departement/referents/${r.referentId}?fait=prevu`,
});
export const arreterUnRemplacement = action({
  role: 'DEPARTEMENT',
  schema: remplacementArreteSchema,
  run: arreterRemplacement,
  then: (r) => `/departement/referents/${r.referentId}?fait=arrete`,
});
