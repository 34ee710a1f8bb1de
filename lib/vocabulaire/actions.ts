'use server';
import { action } from '@/lib/action';
import { creerGroupe, modifierGroupe, supprimerGroupe } from './commands';
import { schemaGroupe, schemaNouveauGroupe, schemaSuppression } from './schema';

const ICI = '/coordination/vocabulaire';

export const creerUnGroupe = action({
  role: 'COORDINATION',
  schema: schemaNouveauGroupe,
  run: creerGroupe,
  then: (id) => `${ICI}/${id}?fait=cree`,
});

export const modifierUnGroupe = action({
  role: 'COORDINATION',
  schema: schemaGroupe,
  run: modifierGroupe,
  then: (_, { groupeId }) => `${ICI}/${groupeId}?fait=modifie`,
});

export const supprimerUnGroupe = action({
  role: 'COORDINATION',
  schema: schemaSuppression,
  run: supprimerGroupe,
  then: () => `${ICI}?fait=supprime`,
});
