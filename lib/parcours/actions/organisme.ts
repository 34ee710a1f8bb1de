'use server';
import { action } from '@/lib/action';
import { choisirReferent } from '../commands/choix';
import { choixReferentSchema } from '../schema';

export const choisirUnReferent = action({
  role: 'REFERENT',
  schema: choixReferentSchema,
  run: choisirReferent,
  then: () => '/referent/organisme?fait=choisi',
});
