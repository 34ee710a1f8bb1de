'use server';
import { action } from '@/lib/action';
import { changerStatutAssociation, modifierAssociation } from './commands';
import { statutSchema, structureSchema } from './schema';

export const modifierAssociationAction = action({
  role: 'ASSOCIATION',
  schema: structureSchema,
  run: modifierAssociation,
  then: ({ id }) => `/association/structure/${id}?fait=enregistree`,
});
export const changerStatutAssociationAction = action({
  role: 'COORDINATION',
  schema: statutSchema,
  run: changerStatutAssociation,
  then: ({ id }) => `/coordination/associations/${id}?fait=statut`,
});
