import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLaLettre, lireRequete, MOTS_MAX, motsDe } from '@/lib/vocabulaire/mots';
import { termesEcrits } from '@/lib/vocabulaire/synonyme';
import { SYNONYMES } from '@/prisma/seed/synonymes/reference';

describe('les mots d’un texte', () => {
  it.each([
    ['L’Épicerie du Cœur', ['l', 'epicerie', 'du', 'coeur']],
    ['aujourd’hui, 3 Vélos !', ['aujourd', 'hui', '3', 'velos']],
    ['be\u0301ne\u0301volat', ['benevolat']],
    ['🐕 chien', ['chien']],
    ['', []],
  ])('%s', (texte, mots) => expect(motsDe(texte)).toEqual(mots));
});

describe('ce que quelqu’un a tapé', () => {
  it.each<[string, string[]]>([
    ['je cherche une mission avec des enfants', ['enfants']],
    ['aider à faire les courses', ['courses']],
    ['jardin Jardin JARDIN', ['jardin']],
    ['les de des', []],
    ['a', []],
    ["'; DROP TABLE missions; --", ['drop', 'table']],
    ['jardin:* & !vélo <-> (a|b)', ['jardin', 'velo']],
    ['x'.repeat(5000), []],
  ])('%#', (q, mots) => expect(lireRequete(q)).toEqual({ mots, exacte: false }));

  it('garde six mots au plus', () => {
    expect(lireRequete('un deux trois quatre cinq six sept huit neuf').mots).toHaveLength(MOTS_MAX);
  });

  it('entre guillemets, prend tout à la lettre', () => {
    for (const q of [
      '"bénévola"',
      '« bénévola »',
      '“bénévola”',
      aLaLettre('bénévola'),
      aLaLettre('"bénévola"'),
    ])
      expect(lireRequete(q), q).toEqual({ mots: ['benevola'], exacte: true });
    expect(lireRequete('"').exacte).toBe(false);
    expect(lireRequete('""').exacte).toBe(false);
  });

  it('lit n’importe quel texte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (q) => {
        const { mots } = lireRequete(q);
        expect(mots.length).toBeLessThanOrEqual(MOTS_MAX);
        expect(mots.filter((m) => !/^[a-z0-9]{2,40}$/.test(m))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('les groupes de mots de référence', () => {
  it('sont au moins cent cinquante, de deux termes ou plus, chacun dit une fois', () => {
    expect(SYNONYMES.length).toBeGreaterThanOrEqual(150);
    for (const termes of SYNONYMES) {
      expect(termes.length, termes.join()).toBeGreaterThanOrEqual(2);
      const cles = termes.map((t) => motsDe(t).join(' '));
      expect(new Set(cles).size, termes.join()).toBe(cles.length);
    }
  });

  it('s’écrivent un par ligne, ou avec des virgules', () => {
    expect(termesEcrits('Vélo\r\n bicyclette ,vélo;  deux  roues\n\n')).toEqual([
      'Vélo',
      'bicyclette',
      'deux roues',
    ]);
  });
});
