'use server';
import { action } from '@/lib/action';
import { abandonnerImport, annulerImport, confirmerImport } from './commands/decision';
import { inviterImportee } from './commands/personnes/invitation';
import { inviterReferentImporte } from './commands/referents/invitation';
import { LIEUX } from './lieu';
import { importChoisiSchema, personneImporteeSchema, referentImporteSchema } from './schema';

const IMPORTENT = ['DEPARTEMENT', 'REFERENT', 'COORDINATION'] as const;

export const confirmerUnImport = action({
  role: IMPORTENT,
  schema: importChoisiSchema,
  run: confirmerImport,
  then: (_, { importId, retour }) => `${LIEUX[retour].chemin}/${importId}`,
});

export const abandonnerUnImport = action({
  role: IMPORTENT,
  schema: importChoisiSchema,
  run: abandonnerImport,
  then: (_, { retour }) => `${LIEUX[retour].chemin}?fait=abandonne`,
});

export const defaireUnImport = action({
  role: IMPORTENT,
  schema: importChoisiSchema,
  run: annulerImport,
  then: (_, { importId, retour }) => `${LIEUX[retour].chemin}/${importId}`,
});

/** Afterwards: the page of the person's card, which says whether a message left. */
export const inviterUneImportee = action({
  role: 'REFERENT',
  schema: personneImporteeSchema,
  run: inviterImportee,
  then: ({ beneficiaireId, prevenu }) =>
    `/referent/personnes/${beneficiaireId}/carte?fait=${prevenu ? 'invite' : 'sans-adresse'}`,
});

export const inviterUnReferentImporte = action({
  role: 'DEPARTEMENT',
  schema: referentImporteSchema,
  run: inviterReferentImporte,
  then: () => '/departement/comptes?fait=invite-importe',
});
