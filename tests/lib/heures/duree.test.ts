import { expect, it } from 'vitest';
import { dureeEnLettres } from '@/lib/heures/duree';

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
