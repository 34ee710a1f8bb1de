import { expect, it } from 'vitest';
import { prochaineHeureCivile } from '@/lib/notifications/heure';

it.each([
  ['le jour, tout de suite', '2026-03-03T09:00:00Z', '2026-03-03T09:00:00Z'],
  ['à 8 heures à Paris, l’hiver', '2026-03-03T07:00:00Z', '2026-03-03T07:00:00Z'],
  ['avant 8 heures, ce matin', '2026-03-03T02:00:00Z', '2026-03-03T07:00:00Z'],
  ['l’été, 8 heures à Paris', '2026-07-03T02:00:00Z', '2026-07-03T06:00:00Z'],
  ['à 19 heures 59, tout de suite', '2026-03-03T18:59:00Z', '2026-03-03T18:59:00Z'],
  ['à 20 heures, demain', '2026-03-03T19:00:00Z', '2026-03-04T07:00:00Z'],
  ['la nuit du changement d’heure', '2026-03-28T22:00:00Z', '2026-03-29T06:00:00Z'],
])('ce qui n’est pas pressé part le jour : %s', (_, now, attendu) => {
  expect(prochaineHeureCivile(new Date(now))).toEqual(new Date(attendu));
});
