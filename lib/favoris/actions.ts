'use server';
import { action } from '@/lib/action';
import { schemaRien } from '@/lib/auth/schema';
import { oublierMission, oublierTout, retenirMission } from '@/lib/memoire';
import { garderMission, laisserMission } from './commands';
import { apresGarde, apresGardeIci, APRES_OUBLI } from './gardee';
import { gardeeSchema } from './schema';

export const garderMissionAction = action({
  role: 'BENEFICIAIRE',
  schema: gardeeSchema,
  run: garderMission,
  then: (_, saisie) => apresGarde(saisie, 'gardee'),
});

export const laisserMissionAction = action({
  role: 'BENEFICIAIRE',
  schema: gardeeSchema,
  run: laisserMission,
  then: (_, saisie) => apresGarde(saisie, 'laissee'),
});

/** Somebody who is not signed in: their browser keeps the mission. */
export const retenirMissionAction = action({
  role: 'PUBLIC',
  schema: gardeeSchema,
  run: (_, saisie) => retenirMission(saisie.missionId),
  then: (_, saisie) => apresGardeIci(saisie, 'gardee'),
});

export const oublierMissionAction = action({
  role: 'PUBLIC',
  schema: gardeeSchema,
  run: (_, saisie) => oublierMission(saisie.missionId),
  then: (_, saisie) => apresGardeIci(saisie, 'laissee'),
});

export const oublierToutAction = action({
  role: 'PUBLIC',
  schema: schemaRien,
  run: oublierTout,
  then: () => APRES_OUBLI,
});
