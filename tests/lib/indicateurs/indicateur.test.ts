import { describe, expect, it } from 'vitest';
import { attenduAuJour, enChiffres } from '@/lib/indicateurs/indicateur';

describe('les indicateurs', () => {
  it('dit où l’on devrait en être aujourd’hui, du 1er janvier au 31 décembre', () => {
    expect(attenduAuJour(365, 2026, new Date('2026-01-01'))).toBe(1);
    expect(attenduAuJour(280, 2026, new Date('2026-07-02'))).toBe(140);
    expect(attenduAuJour(280, 2026, new Date('2026-12-31'))).toBe(280);
    expect(attenduAuJour(280, 2024, new Date('2026-07-02'))).toBe(280);
  });

  it('écrit les heures en heures et minutes, et tait ce qui est caché', () => {
    expect(enChiffres('HEURES_CONFIRMEES', 75_030).replace(/\s/g, ' ')).toBe('1 250 h 30');
    expect(enChiffres('PERSONNES_ACCOMPAGNEES', 12)).toBe('12');
    expect(enChiffres('PERSONNES_ACCOMPAGNEES', null)).toBe('n. c.');
  });
});
