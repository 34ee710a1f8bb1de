'use server';
import { action } from '@/lib/action';
import { annulerLot, enleverPaire, envoyerLot, preparerLot } from './commands/lot';
import { lotChoisiSchema, lotSchema, paireSchema } from './schema';

const lot = (fait: string) => (r: { lotId: string }) => `/coordination/propositions/${r.lotId}?fait=${fait}`;

export const preparerUnLot = action({
  role: 'COORDINATION',
  schema: lotSchema,
  run: preparerLot,
  then: (r) => `/coordination/propositions/${r.lotId}`,
});
export const annulerUnLot = action({
  role: 'COORDINATION',
  schema: lotChoisiSchema,
  run: annulerLot,
  then: lot('annule'),
});
export const enleverUneProposition = action({
  role: 'COORDINATION',
  schema: paireSchema,
  run: enleverPaire,
  then: lot('enlevee'),
});
export const envoyerUnLot = action({
  role: 'COORDINATION',
  schema: lotChoisiSchema,
  run: envoyerLot,
  then: lot('envoi'),
});
