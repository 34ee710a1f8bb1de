'use server';
import { action } from '@/lib/action';
import { creerTerritoire, deplacerCommunes, modifierTerritoire } from './commands/decoupage';
import { modifierDepartement } from './commands/departement';
import { schemaDepartement, schemaDeplacer, schemaNouveauTerritoire, schemaTerritoire } from './schema';

export const modifierUnTerritoire = action({
  role: 'DEPARTEMENT',
  schema: schemaTerritoire,
  run: modifierTerritoire,
  then: (_, { territoireId }) => `/departement/territoires/${territoireId}?fait=modifie`,
});

export const creerUnTerritoire = action({
  role: 'DEPARTEMENT',
  schema: schemaNouveauTerritoire,
  run: creerTerritoire,
  then: (id) => `/departement/territoires/${id}?fait=cree`,
});

export const deplacerDesCommunes = action({
  role: 'DEPARTEMENT',
  schema: schemaDeplacer,
  run: deplacerCommunes,
  then: (_, { deTerritoireId }) => `/departement/territoires/${deTerritoireId}?fait=deplacees`,
});

export const modifierLeDepartement = action({
  role: 'DEPARTEMENT',
  schema: schemaDepartement,
  run: modifierDepartement,
  then: () => '/departement/parametres?fait=modifie',
});
