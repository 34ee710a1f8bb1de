import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fautesEntre, fautesPermises, motVoulu, voisins, type Candidat } from '@/lib/vocabulaire/faute';

const mot = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 8 });
const candidat = (m: string, missions = 1): Candidat => ({ mot: m, racine: m, graphie: m, missions });

describe('les fautes entre deux mots', () => {
  it.each([
    ['jardinage', 'jardinage', 0],
    ['jardinnage', 'jardinage', 1],
    ['vleo', 'velo', 1],
    ['animeaux', 'animaux', 1],
    ['fransais', 'francais', 1],
    ['restoration', 'restauration', 2],
    ['', 'abc', 3],
  ])('%s, %s : %i', (a, b, n) => expect(fautesEntre(a, b)).toBe(n));

  it('se comptent dans les deux sens, et ne dépassent jamais le plus long', () => {
    fc.assert(
      fc.property(mot, mot, (a, b) => {
        const n = fautesEntre(a, b);
        expect(fautesEntre(b, a)).toBe(n);
        expect(n === 0).toBe(a === b);
        expect(n).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(n).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('les voisins d’un mot court sont exactement ceux à une faute', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcz'), minLength: 4, maxLength: 6 }), (m) => {
        const proches = voisins(m);
        expect(new Set(proches).size).toBe(proches.length);
        expect(proches.filter((v) => fautesEntre(m, v) !== 1)).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(voisins('vleo')).toContain('velo');
    expect(voisins('abc')).toEqual([]);
    expect(voisins('ordinateur')).toEqual([]);
  });
});

describe('le mot voulu', () => {
  it('est le moins fautif, puis celui qui sonne pareil, puis le plus dit', () => {
    expect(motVoulu('jardinnage', [candidat('jardinier', 90), candidat('jardinage')])?.mot).toBe('jardinage');
    expect(motVoulu('kuisine', [candidat('cuisine'), candidat('usine', 50)])?.mot).toBe('cuisine');
    expect(motVoulu('corse', [candidat('course', 1), candidat('corde', 40)])?.mot).toBe('corde');
    expect(motVoulu('porre', [candidat('porte', 3), candidat('poire', 7)])?.mot).toBe('poire');
  });

  it('préfère un mot que des missions disent à un synonyme sans mission', () => {
    expect(motVoulu('porre', [candidat('porte', 0), candidat('poire', 1)])?.mot).toBe('poire');
  });

  it('n’est pas deviné de trop loin', () => {
    expect(motVoulu('velo', [candidat('vallon')])).toBeNull();
    expect(motVoulu('xylophone', [candidat('telephone')])).toBeNull();
    expect(motVoulu('velo', [])).toBeNull();
    expect([4, 6, 7, 9, 10, 30].map(fautesPermises)).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it('ne dépend pas de l’ordre des candidats', () => {
    fc.assert(
      fc.property(mot, fc.uniqueArray(mot, { maxLength: 6 }), (m, mots) => {
        const c = mots.map((x) => candidat(x));
        expect(motVoulu(m, [...c].reverse())?.mot).toBe(motVoulu(m, c)?.mot);
      }),
    );
  });
});
