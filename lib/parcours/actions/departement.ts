'use server';
import { action } from '@/lib/action';
import { nommerReferent } from '../commands/nomination';
import { nominationSchema } from '../schema';

export const nommerUnReferent = action({
  role: 'DEPARTEMENT',
  schema: nominationSchema,
  run: nommerReferent,
  then: (_, { depuis }) => `/departement/${depuis ? `referents/${depuis}` : 'personnes'}?fait=nomme`,
});
