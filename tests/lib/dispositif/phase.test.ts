import { describe, expect, it } from 'vitest';
import { chiffreEnLettres, etatPhase } from '@/lib/dispositif/phase';

const phase = { debutLe: new Date('2022-05-01'), finLe: new Date('2022-12-31') };

describe('une phase du dispositif', () => {
  it.each([
    ['2022-04-30', 'next'],
    ['2022-05-01', 'now'],
    ['2022-12-31', 'now'],
    ['2023-01-01', 'done'],
  ])('le %s : %s', (jour, etat) => expect(etatPhase(phase, new Date(jour))).toBe(etat));
});

describe('un chiffre publié', () => {
  it('s’écrit à la française', () => {
    expect(chiffreEnLettres(7350, 'foyers')).toBe('7\u00a0350\u00a0foyers');
    expect(chiffreEnLettres(3.5, 'millions d’euros')).toBe('3,5\u00a0millions d’euros');
    expect(chiffreEnLettres(49.21, '%')).toBe('49,21\u00a0%');
  });
});
