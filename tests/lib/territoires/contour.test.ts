import { describe, expect, it } from 'vitest';
import { centroide } from '@/lib/territoires/contour';

const carre = (x: number, y: number, cote: number) => [
  [x, y],
  [x + cote, y],
  [x + cote, y + cote],
  [x, y + cote],
  [x, y],
];

describe('le centre d’une commune', () => {
  it('d’un point est ce point', () => {
    expect(centroide({ type: 'Point', coordinates: [5.2, 46.2] })).toEqual({ lon: 5.2, lat: 46.2 });
    expect(centroide({ type: 'Point', coordinates: [] })).toBeNull();
  });

  it('d’une surface est son vrai centre, pas la moyenne des sommets', () => {
    // An L: a 2 × 2 square without its upper right quarter.
    const l = [
      [0, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 2],
      [0, 2],
      [0, 0],
    ];
    const c = centroide({ type: 'Polygon', coordinates: [l] })!;
    expect(c.lon).toBeCloseTo(5 / 6, 12);
    expect(c.lat).toBeCloseTo(5 / 6, 12);
  });

  it('ne compte pas les trous, quel que soit leur sens', () => {
    const trou = carre(2, 0, 2);
    for (const t of [trou, [...trou].reverse()]) {
      const c = centroide({ type: 'Polygon', coordinates: [carre(0, 0, 4), t] })!;
      expect(c.lon).toBeCloseTo((2 * 16 - 3 * 4) / 12, 12);
      expect(c.lat).toBeCloseTo((2 * 16 - 1 * 4) / 12, 12);
    }
  });

  it('de plusieurs morceaux pèse chacun par sa surface', () => {
    const c = centroide({ type: 'MultiPolygon', coordinates: [[carre(0, 0, 2)], [carre(10, 0, 1)]] })!;
    expect(c.lon).toBeCloseTo((4 * 1 + 1 * 10.5) / 5, 12);
  });

  it('d’un contour plat n’existe pas', () => {
    const plat = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 0],
    ];
    expect(centroide({ type: 'Polygon', coordinates: [plat] })).toBeNull();
  });
});
