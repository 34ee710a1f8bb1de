'use server';
import { action } from '@/lib/action';
import { proposerMission } from '../commands/proposition';
import { propositionSchema } from '../schema';

export const proposerMissionCommeCoordination = action({
  role: 'COORDINATION',
  schema: propositionSchema,
  run: proposerMission,
  then: (r) => `/coordination/personnes/${r.beneficiaireId}?fait=proposition`,
});
