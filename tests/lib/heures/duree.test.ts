import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dureeEnLettres, lireDuree } from '@/lib/heures/duree';
import { duree } from '@/lib/heures/schema';

it.each([
  [0, '0 minute'],
  [1, '1 minute'],
  [45, '45 minutes'],
  [60, '1 heure'],
  [90, '1 heure 30'],
  [125, '2 heures 05'],
  [720, '12 heures'],
])('%i minutes se dit « %s »', (minutes, phrase) => {
  expect(dureeEnLettres(minutes)).toBe(phrase);
});

it.each([
  ['2', 120],
  ['1,5', 90],
  ['1.5', 90],
  ['0,25', 15],
  ['2h', 120],
  ['2 h 30', 150],
  ['2h05', 125],
  ['2:30', 150],
  ['2 heures', 120],
  ['12', 720],
  ['  3  ', 180],
])('« %s » s’écrit et se comprend', (ecrit, minutes) => {
  expect(duree.parse(ecrit)).toBe(minutes);
});

it.each([
  ['', /durée/],
  ['0', /durée/],
  ['0h00', /durée/],
  ['beaucoup', /durée/],
  ['-1', /durée/],
  ['2h30m', /durée/],
  ['1e2', /durée/],
  ['12h01', /12 heures au plus/],
  ['99', /12 heures au plus/],
])('« %s » ne se comprend pas, et le site dit comment écrire', (ecrit, phrase) => {
  expect(duree.safeParse(ecrit).error?.issues[0]?.message).toMatch(phrase);
});

it('toute durée d’une journée s’écrit en heures et minutes, et se relit la même', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 720 }), (minutes) => {
      const [h, m] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
      for (const ecrit of [`${h}h${m}`, `${h} h ${m}`, `${h}:${m}`]) expect(duree.parse(ecrit)).toBe(minutes);
      expect(duree.parse(dureeEnLettres(minutes))).toBe(minutes);
    }),
  );
});

it.each([
  ['2', 120],
  [' 1,5 ', 90],
  ['1.25', 75],
  ['1,5 h', 90],
  ['2h30', 150],
  ['2 H 30', 150],
  ['2:05', 125],
  ['2 heures', 120],
  ['2 heures 30 minutes', 150],
  ['2 h 30 min', 150],
  ['0 h 45', 45],
  ['45 min', 45],
  ['90 minutes', 90],
  ['30mn', 30],
  ['une heure', 60],
  ['Une heure et demie', 90],
  ['deux heures et quart', 135],
  ['trois heures', 180],
  ['une demi-heure', 30],
  ['demi heure', 30],
  ['un quart d’heure', 15],
  ['deux', 120],
  ['25', 1500],
])('« %s » se lit %i minutes', (ecrit, minutes) => {
  expect(lireDuree(ecrit)).toBe(minutes);
});

it.each([
  '',
  'midi',
  'beaucoup',
  '2h75',
  '-1',
  '1e3',
  '2 h 30 s',
  '2,5,5',
  'h30',
  '2 jours',
  '123',
  'une heure et demi heure',
])('« %s » n’est pas une durée', (ecrit) => {
  expect(lireDuree(ecrit)).toBeNull();
});

it('ce que Tremplin écrit se relit toujours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 * 60 }), (minutes) => {
      expect(lireDuree(dureeEnLettres(minutes))).toBe(minutes);
    }),
  );
});
