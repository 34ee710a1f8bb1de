import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masquer, type Mesure } from '@/lib/indicateurs/secret';

const gens = (n: number): Mesure => ({ valeur: n, personnes: n });
const publier = (nombres: readonly number[], seuil: number) =>
  masquer(gens(nombres.reduce((a, b) => a + b, 0)), [nombres.map(gens)], seuil);

/** Every table of `n` cells from 0 to `max`. */
function toutes(n: number, max: number): number[][] {
  if (n === 0) return [[]];
  return toutes(n - 1, max).flatMap((t) => Array.from({ length: max + 1 }, (_, v) => [...t, v]));
}

describe('le secret des petits nombres', () => {
  it('cache de 1 à 4 personnes pour les agents, montre 0 et 5', () => {
    expect(publier([0, 5, 7, 30], 5).tables[0]).toEqual([0, 5, 7, 30]);
    expect(publier([0, 4, 7, 30], 5)).toEqual({ total: 41, tables: [[0, null, null, 30]] });
    expect(publier([3, 0], 5)).toEqual({ total: null, tables: [[null, null]] });
  });

  it('cache le total quand chaque case s’en déduirait', () => {
    expect(publier([1, 1, 1, 1, 1], 5).total).toBeNull();
    expect(publier([2, 1, 1, 1, 1], 5).total).toBe(6);
  });

  it('ne laisse retrouver aucune case, même à qui connaît la règle et essaie tous les tableaux possibles', () => {
    for (const seuil of [3, 4])
      for (const n of [1, 2, 3, 4]) {
        const memes = new Map<string, number[][]>();
        for (const table of toutes(n, 7)) {
          const vu = JSON.stringify(publier(table, seuil));
          memes.set(vu, [...(memes.get(vu) ?? []), table]);
        }
        for (const [vu, candidats] of memes) {
          const { tables } = JSON.parse(vu) as ReturnType<typeof masquer>;
          tables[0]!.forEach((v, i) => {
            if (v === null) expect(new Set(candidats.map((t) => t[i])).size, vu).toBeGreaterThan(1);
          });
        }
      }
  });

  it('ne montre jamais de 1 à seuil − 1, et n’invente rien, avec deux tableaux du même total', () => {
    const nombres = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(nombres, fc.integer({ min: 1, max: 5 }), fc.constantFrom(5, 11), (a, types, seuil) => {
        const total = a.reduce((x, y) => x + y, 0);
        const b = Array.from(
          { length: types },
          (_, i) => Math.floor(total / types) + (i < total % types ? 1 : 0),
        );
        const vu = masquer(gens(total), [a.map(gens), b.map(gens)], seuil);
        [a, b].forEach((table, t) => {
          const caches = table.filter((_, i) => vu.tables[t]![i] === null);
          table.forEach((n, i) => {
            const v = vu.tables[t]![i];
            if (v !== null) expect(v).toBe(n);
            if (n > 0 && n < seuil) expect(v).toBeNull();
          });
          // By subtraction: never one cell alone behind a total that is shown.
          if (vu.total !== null) expect(caches.length).not.toBe(1);
          else expect(caches).toHaveLength(table.length);
        });
        if (total > 0 && total < seuil) expect(vu.total).toBeNull();
      }),
    );
  });

  it('cache les heures de moins de 5 personnes, aussi nombreuses soient-elles', () => {
    const vu = masquer(
      { valeur: 9000, personnes: 20 },
      [
        [
          { valeur: 6000, personnes: 2 },
          { valeur: 1000, personnes: 8 },
          { valeur: 2000, personnes: 12 },
        ],
      ],
      5,
    );
    expect(vu).toEqual({ total: 9000, tables: [[null, null, 2000]] });
  });
});
