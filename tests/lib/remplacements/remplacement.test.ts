import { describe, expect, it } from 'vitest';
import { etatRemplacement } from '@/lib/remplacements/remplacement';

const jour = (t: string) => new Date(`${t}T00:00:00Z`);
const r = { debutLe: jour('2026-03-09'), finLe: jour('2026-03-20'), arreteLe: null };

describe('un remplacement', () => {
  it.each([
    ['2026-03-08', 'A_VENIR'],
    ['2026-03-09', 'EN_COURS'],
    ['2026-03-20', 'EN_COURS'],
    ['2026-03-21', 'FINI'],
  ])('le %s, est %s', (le, etat) => expect(etatRemplacement(r, jour(le))).toBe(etat));

  it('arrêté, l’est quel que soit le jour', () =>
    expect(etatRemplacement({ ...r, arreteLe: jour('2026-03-10') }, jour('2026-03-12'))).toBe('ARRETE'));
});
