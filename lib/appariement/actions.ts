'use server';
import { action } from '@/lib/action';
import { ecarterMission, remettreMission } from './commands/ecart';
import { ecartSchema, remiseSchema } from './schema';

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
