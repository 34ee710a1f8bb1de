'use server';
import { action } from '@/lib/action';
import { PAGE_DES_FILS } from '@/lib/fils/fil';
import { deciderSignalement } from './commands/decision';
import { signalerMessage } from './commands/signaler';
import { decisionSignalementSchema, signalementSchema } from './schema';
import { PAGE_DES_SIGNALEMENTS } from './signalement';

export const signalerUnMessage = action({
  role: ['BENEFICIAIRE', 'REFERENT', 'COORDINATION', 'ASSOCIATION'],
  schema: signalementSchema,
  run: signalerMessage,
  then: (r) => `${PAGE_DES_FILS[r.role]}/${r.sujetId}?fait=signale`,
});
export const deciderUnSignalement = action({
  role: ['COORDINATION', 'DEPARTEMENT'],
  schema: decisionSignalementSchema,
  run: deciderSignalement,
  then: (r) => `${PAGE_DES_SIGNALEMENTS[r.role]}?fait=${r.decision}`,
});
