'use server';
import { action } from '@/lib/action';
import { ouvrirAvecMotif } from './commands';
import { motifSchema } from './schema';

export const ouvrirUnParcours = action({
  role: 'DEPARTEMENT',
  schema: motifSchema,
  run: ouvrirAvecMotif,
  then: ({ beneficiaireId }) => `/departement/personnes/${beneficiaireId}/parcours`,
});
