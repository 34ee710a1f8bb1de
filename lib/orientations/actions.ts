'use server';
import { action } from '@/lib/action';
import { deciderOrientation } from './commands/decision';
import { demanderOrientation } from './commands/demande';
import { orientationDecideeSchema, orientationDemandeeSchema } from './schema';

export const demanderUneOrientation = action({
  role: 'REFERENT',
  schema: orientationDemandeeSchema,
  run: demanderOrientation,
  then: (r) => `/referent/personnes/${r.beneficiaireId}?fait=orientation-demandee`,
});
export const deciderUneOrientation = action({
  role: 'DEPARTEMENT',
  schema: orientationDecideeSchema,
  run: deciderOrientation,
  then: () => '/departement/orientations?fait=decidee',
});
