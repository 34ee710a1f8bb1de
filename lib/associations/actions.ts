'use server';
import { action } from '@/lib/action';
import { changerStatutAssociation, corrigerAssociation, modifierAssociation } from './commands';
import { ficheSchema, statutSchema, structureSchema } from './schema';

export const modifierAssociationAction = action({
  role: 'ASSOCIATION',
  schema: structureSchema,
  run: modifierAssociation,
  then: ({ id, version }) => `/association/structure/${id}?fait=enregistree&version=${version}`,
});
export const corrigerAssociationAction = action({
  role: 'COORDINATION',
  schema: ficheSchema,
  run: corrigerAssociation,
  then: ({ id }) => `/coordination/associations/${id}?fait=enregistree`,
});
export const changerStatutAssociationAction = action({
  role: 'COORDINATION',
  schema: statutSchema,
  run: changerStatutAssociation,
  then: ({ id }) => `/coordination/associations/${id}?fait=statut`,
});
