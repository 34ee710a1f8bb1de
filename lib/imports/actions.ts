'use server';
import { action } from '@/lib/action';
import { abandonnerImport, annulerImport, confirmerImport } from './commands/decision';
import { inviterImportee } from './commands/invitation';
import { importChoisiSchema, personneImporteeSchema } from './schema';

const IMPORTENT = ['DEPARTEMENT', 'REFERENT'] as const;

export const confirmerUnImport = action({
  role: IMPORTENT,
  schema: importChoisiSchema,
  run: confirmerImport,
  then: (_, { importId, retour }) => `/${retour}/imports/${importId}`,
});

export const abandonnerUnImport = action({
  role: IMPORTENT,
  schema: importChoisiSchema,
  run: abandonnerImport,
  then: (_, { retour }) => `/${retour}/imports?fait=abandonne`,
});

export const defaireUnImport = action({
  role: IMPORTENT,
  schema: importChoisiSchema,
  run: annulerImport,
  then: (_, { importId, retour }) => `/${retour}/imports/${importId}`,
});

/** Afterwards: the page of the person's card, which says whether a message left. */
export const inviterUneImportee = action({
  role: 'REFERENT',
  schema: personneImporteeSchema,
  run: inviterImportee,
  then: ({ beneficiaireId, prevenu }) =>
    `/referent/personnes/${beneficiaireId}/carte?fait=${prevenu ? 'invite' : 'sans-adresse'}`,
});
