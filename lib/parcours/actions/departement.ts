'use server';
import { action } from '@/lib/action';
import { changerGestion } from '../commands/gestion';
import { nommerOrganisme, nommerReferent } from '../commands/nomination';
import { gestionSchema, nominationOrganismeSchema, nominationSchema } from '../schema';

export const nommerUnReferent = action({
  role: 'DEPARTEMENT',
  schema: nominationSchema,
  run: nommerReferent,
  then: (_, { depuis }) => `/departement/${depuis ? `referents/${depuis}` : 'personnes'}?fait=nomme`,
});
export const nommerUnOrganisme = action({
  role: 'DEPARTEMENT',
  schema: nominationOrganismeSchema,
  run: nommerOrganisme,
  then: (_, { depuis }) => `/departement/${depuis ? `referents/${depuis}` : 'personnes'}?fait=organisme`,
});
export const direQuiChoisit = action({
  role: 'DEPARTEMENT',
  schema: gestionSchema,
  run: changerGestion,
  then: (r, { gere }) => `/departement/referents/${r.referentId}?fait=gestion-${gere}`,
});
