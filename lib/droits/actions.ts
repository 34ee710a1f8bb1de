'use server';
import { action } from '@/lib/action';
import { approuverTexte } from './commands';
import { texteApprouveSchema } from './schema';

export const approuverUnTexte = action({
  role: 'DEPARTEMENT',
  schema: texteApprouveSchema,
  run: approuverTexte,
  then: () => '/departement/textes?fait=approuve',
});
