'use server';
import { action } from '@/lib/action';
import { fixerObjectif } from './commands';
import { schemaObjectif } from './schema';

export const fixerUnObjectif = action({
  role: 'DEPARTEMENT',
  schema: schemaObjectif,
  run: fixerObjectif,
  then: (_, { annee }) => `/departement/objectifs?annee=${annee}&fait=fixe`,
});
