'use server';
import { action } from '@/lib/action';
import { ecarterMission, remettreMission } from './commands/ecart';
import { reglerPoids } from './commands/poids';
import { POIDS } from './poids';
import { ecartSchema, poidsSchema, remiseSchema, retourAuxPoidsSchema } from './schema';

export const ecarterMissionAction = action({
  role: 'BENEFICIAIRE',
  schema: ecartSchema,
  run: ecarterMission,
  then: () => '/beneficiaire/missions?fait=ecartee',
});

export const remettreMissionAction = action({
  role: 'BENEFICIAIRE',
  schema: remiseSchema,
  run: remettreMission,
  then: () => '/beneficiaire/missions/ecartees?fait=remise',
});

export const reglerLesPoids = action({
  role: 'DEPARTEMENT',
  schema: poidsSchema,
  run: reglerPoids,
  then: () => '/departement/classement?fait=poids',
});

export const revenirAuxPoidsDuProduit = action({
  role: 'DEPARTEMENT',
  schema: retourAuxPoidsSchema,
  run: (acteur, { version }, now) => reglerPoids(acteur, { version, ...POIDS }, now),
  then: () => '/departement/classement?fait=retour',
});
