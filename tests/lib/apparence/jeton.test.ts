import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contraste, jetonsDe, PAIRES } from '@/lib/apparence/jeton';

const jetons = jetonsDe(readFileSync('app/globals.css', 'utf8'));

describe('les couleurs', () => {
  it('mesure le contraste comme WCAG : 21 pour noir sur blanc, 1 pour soi-même', () => {
    expect(contraste('#000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contraste('#1f5e54', '#1f5e54')).toBe(1);
  });

  it('lit le thème clair et le thème sombre dans la feuille de style', () => {
    expect(jetons.clair.papier).toBe('#fbf8f3');
    expect(jetons.sombre.papier).toBe('#14191b');
    expect(jetons.sombre.miel).toBe(jetons.clair.miel);
  });

  for (const theme of ['clair', 'sombre'] as const)
    it.each(PAIRES)(`thème ${theme} : $dessus sur $fond se lit ($usage)`, ({ dessus, fond, minimum }) => {
      expect(contraste(jetons[theme][dessus]!, jetons[theme][fond]!)).toBeGreaterThanOrEqual(minimum);
    });
});
