import { describe, expect, it } from 'vitest';
import { ajouterJours, jourIso } from '@/lib/dates';
import { estFerie, paques } from '@/lib/trajets/ferie';

describe('les jours fériés', () => {
  it.each(['2019-04-21', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25', '2285-03-22'])(
    'Pâques : %s',
    (jour) => expect(jourIso(paques(Number(jour.slice(0, 4))))).toBe(jour),
  );

  it('sont onze en 2026, ceux du code du travail', () => {
    const annee = Array.from({ length: 365 }, (_, i) => ajouterJours(new Date('2026-01-01'), i));
    expect(annee.filter(estFerie).map(jourIso)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });
});
