'use server';
import { action } from '@/lib/action';
import { adresseVisiteur, compterEssai } from '@/lib/limites';
import { codeDeCommune } from '@/lib/territoires/queries';
import { classerRappel, deposerRappel, noterRappel } from './commands';
import { rappelSchema, suiteRappelSchema } from './schema';

export const deposerRappelAction = action({
  role: 'PUBLIC',
  schema: rappelSchema,
  run: async (acteur, saisie, now) => {
    await compterEssai({ nom: 'rappel', points: 10, secondes: 3600 }, await adresseVisiteur());
    return deposerRappel(acteur, { ...saisie, commune: await codeDeCommune(saisie.commune) }, now);
  },
  then: () => '/je-participe?fait=rappel',
});

export const noterRappelAction = action({
  role: 'COORDINATION',
  schema: suiteRappelSchema,
  run: noterRappel,
  then: (_, { rappelId }) => `/coordination/rappels/${rappelId}?fait=appele`,
});

export const classerRappelAction = action({
  role: 'COORDINATION',
  schema: suiteRappelSchema,
  run: classerRappel,
  then: () => '/coordination?fait=classe',
});
