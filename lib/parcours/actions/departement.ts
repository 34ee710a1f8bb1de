'use server';
import { action } from '@/lib/action';
import { adresse } from '@/lib/requete';
import { changerGestion } from '../commands/gestion';
import { nommerOrganisme, nommerReferent } from '../commands/nomination';
import { gestionSchema, nominationOrganismeSchema, nominationSchema } from '../schema';

/** Back to the list that one came from, with the letter of what was just named. */
const apresNommer = (fait: string, { suiviId }: { suiviId: string }, depuis: string | null) =>
  adresse(`/departement/${depuis ? `referents/${depuis}` : 'personnes'}`, { fait, suivi: suiviId });

export const nommerUnReferent = action({
  role: 'DEPARTEMENT',
  schema: nominationSchema,
  run: nommerReferent,
  then: (r, { depuis }) => apresNommer('nomme', r, depuis),
});
export const nommerUnOrganisme = action({
  role: 'DEPARTEMENT',
  schema: nominationOrganismeSchema,
  run: nommerOrganisme,
  then: (r, { depuis }) => apresNommer('organisme', r, depuis),
});
export const direQuiChoisit = action({
  role: 'DEPARTEMENT',
  schema: gestionSchema,
  run: changerGestion,
  then: (r, { gere }) => `/departement/referents/${r.referentId}?fait=gestion-${gere}`,
});
