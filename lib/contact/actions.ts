'use server';
import { action } from '@/lib/action';
import { adresseVisiteur, compterEssai } from '@/lib/limites';
import { classerMessage, envoyerMessage, repondreMessage } from './commands';
import { classerSchema, contactSchema, reponseSchema } from './schema';

export const envoyerMessageAction = action({
  role: 'PUBLIC',
  schema: contactSchema,
  run: async (acteur, saisie, now) => {
    await compterEssai({ nom: 'contact', points: 10, secondes: 3600 }, await adresseVisiteur());
    return envoyerMessage(acteur, saisie, now);
  },
  then: () => '/contact?fait=envoye',
});

export const repondreMessageAction = action({
  role: 'COORDINATION',
  schema: reponseSchema,
  run: repondreMessage,
  then: () => '/coordination/messages?fait=repondu',
});

export const classerMessageAction = action({
  role: 'COORDINATION',
  schema: classerSchema,
  run: classerMessage,
  then: () => '/coordination/messages?fait=classe',
});
