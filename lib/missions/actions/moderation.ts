'use server';
import { action } from '@/lib/action';
import { archiverMission, soumettreMission, suspendreMission, terminerMission } from '../commands/cycle';
import { surMission } from '../schema';

const retour = (fait: string) => (r: { id: string }) => `/coordination/missions/${r.id}?fait=${fait}`;

export const mettreARelire = action({
  role: 'COORDINATION',
  schema: surMission,
  run: soumettreMission,
  then: retour('a-relire'),
});

export const suspendre = action({
  role: 'COORDINATION',
  schema: surMission,
  run: suspendreMission,
  then: retour('suspendue'),
});

export const terminer = action({
  role: 'COORDINATION',
  schema: surMission,
  run: terminerMission,
  then: retour('terminee'),
});

export const archiver = action({
  role: 'COORDINATION',
  schema: surMission,
  run: archiverMission,
  then: () => '/coordination/missions?fait=rangee',
});
