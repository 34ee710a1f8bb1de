'use server';
import { action } from '@/lib/action';
import { archiverMission, soumettreMission, suspendreMission, terminerMission } from './commands/cycle';
import { demanderCorrection, publierMission, reprendreMission } from './commands/moderation';
import { creerMission, modifierMission } from './commands/redaction';
import {
  correctionSchema,
  creerMissionSchema,
  modifierMissionSchema,
  publicationSchema,
  surMission,
} from './schema';

/* The association. */

export const creerMissionAction = action({
  role: 'ASSOCIATION',
  schema: creerMissionSchema,
  run: creerMission,
  then: ({ id }, { suite }) =>
    `/association/missions/${id}?fait=${suite === 'proposer' ? 'proposee' : 'gardee'}`,
});

export const modifierMissionAction = action({
  role: 'ASSOCIATION',
  schema: modifierMissionSchema,
  run: modifierMission,
  then: ({ id, aRelire }, { suite }) =>
    `/association/missions/${id}?fait=${aRelire || suite === 'proposer' ? 'proposee' : 'gardee'}`,
});

export const soumettreMissionAction = action({
  role: 'ASSOCIATION',
  schema: surMission,
  run: soumettreMission,
  then: ({ id }) => `/association/missions/${id}?fait=proposee`,
});

export const suspendreMissionAction = action({
  role: 'ASSOCIATION',
  schema: surMission,
  run: suspendreMission,
  then: ({ id }) => `/association/missions/${id}?fait=en-pause`,
});

export const terminerMissionAction = action({
  role: 'ASSOCIATION',
  schema: surMission,
  run: terminerMission,
  then: ({ id }) => `/association/missions/${id}?fait=terminee`,
});

export const archiverMissionAction = action({
  role: 'ASSOCIATION',
  schema: surMission,
  run: archiverMission,
  then: () => '/association/missions?fait=rangee',
});

/* The coordination. */

export const creerMissionCoordinationAction = action({
  role: 'COORDINATION',
  schema: creerMissionSchema,
  run: creerMission,
  then: ({ id }) => `/coordination/missions/${id}?fait=gardee`,
});

export const modifierMissionCoordinationAction = action({
  role: 'COORDINATION',
  schema: modifierMissionSchema,
  run: modifierMission,
  then: ({ id }) => `/coordination/missions/${id}?fait=gardee`,
});

export const demanderCorrectionAction = action({
  role: 'COORDINATION',
  schema: correctionSchema,
  run: demanderCorrection,
  then: () => '/coordination/missions?fait=a-corriger',
});

export const publierMissionAction = action({
  role: 'COORDINATION',
  schema: publicationSchema,
  run: publierMission,
  then: ({ id }) => `/coordination/missions/${id}?fait=publiee`,
});

export const reprendreMissionAction = action({
  role: 'COORDINATION',
  schema: surMission,
  run: reprendreMission,
  then: ({ id }) => `/coordination/missions/${id}?fait=publiee`,
});
