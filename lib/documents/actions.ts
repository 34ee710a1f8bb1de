'use server';
import { action } from '@/lib/action';
import { retirerModele } from './commands';
import { modeleSchema } from './schema';

export const retirerLeModele = action({
  role: 'DEPARTEMENT',
  schema: modeleSchema,
  run: retirerModele,
  then: () => '/departement/modele?fait=retire',
});
