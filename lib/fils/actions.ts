'use server';
import { action } from '@/lib/action';
import { ecrireMessage } from './commands/message';
import { PAGE_DES_FILS } from './fil';
import { messageFilSchema } from './schema';

export const ecrireUnMessage = action({
  role: ['BENEFICIAIRE', 'REFERENT', 'COORDINATION', 'ASSOCIATION'],
  schema: messageFilSchema,
  run: ecrireMessage,
  then: (r) => `${PAGE_DES_FILS[r.role]}/${r.sujetId}?fait=message`,
});
