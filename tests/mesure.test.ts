import { describe, expect, it } from 'vitest';
import { auMoins, auPlus, ecrire, quantile, resume, SANS_OBJECTIF, type Mesure } from './bench/mesure';

describe('les mesures', () => {
  it('donnent la médiane et le 95ᵉ centième, parmi les temps mesurés', () => {
    expect(resume([5, 1, 4, 2, 3])).toEqual({ mediane_ms: 3, p95_ms: 5 });
    expect(
      quantile(
        Array.from({ length: 100 }, (_, i) => 100 - i),
        0.95,
      ),
    ).toBe(95);
    expect(resume([0.123_456_78])).toEqual({ mediane_ms: 0.123457, p95_ms: 0.123457 });
    expect(() => resume([])).toThrow('Aucun temps');
  });

  it('comparent avant d’arrondir', () => {
    expect(auPlus(0.15, 0.15).atteint).toBe(true);
    expect(auPlus(0.150_000_01, 0.15)).toEqual({ ratio: 0.15, objectif: '≤ 0,15', atteint: false });
    expect(auMoins(0.57, 0.58).atteint).toBe(false);
    expect(auMoins(0.58, 0.58).atteint).toBe(true);
  });

  const lignes: Mesure[] = [
    { bench: 'b', cas: 'court', echelle: '10', mediane_ms: 1, p95_ms: 2, ...auPlus(3, 2) },
    { bench: 'b', cas: 'plus long', echelle: '1 000', mediane_ms: 1234.5, p95_ms: 2, ...SANS_OBJECTIF },
  ];

  it('s’écrivent en tableau aligné', () => {
    const [tete, filet, un, deux] = ecrire(lignes, false).split('\n');
    expect(tete).toBe('| cas       | échelle | médiane (ms) | p95 (ms) | rapport | objectif | atteint |');
    expect(new Set([tete, filet, un, deux].map((l) => l!.length)).size).toBe(1);
    expect(un).toContain('NON');
    expect(deux).toMatch(/\b1\s230 \|/);
  });

  it('ou en JSON, une par ligne, sous les noms convenus', () => {
    const lues = ecrire(lignes, true)
      .split('\n')
      .map((l) => JSON.parse(l) as object);
    expect(lues).toEqual(lignes);
    expect(Object.keys(lues[0]!)).toEqual([
      'bench',
      'cas',
      'echelle',
      'mediane_ms',
      'p95_ms',
      'ratio',
      'objectif',
      'atteint',
    ]);
  });
});
