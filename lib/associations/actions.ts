'use server';
import { action } from '@/lib/action';
import { modifierAssociation } from './commands';
import { structureSchema } from './schema';

export const modifierAssociationAction = action({
  role: 'ASSOCIATION',
  schema: structureSchema,
  run: modifierAssociation,
  then: ({ id }) => `/association/structure/${id}?fait=enregistree`,
});
