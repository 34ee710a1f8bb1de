import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonique,
  differences,
  empreinteDe,
  lireContenu,
  type ContenuContrat,
} from '@/lib/parcours/version-contrat';

const jourEcrit = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const contenu: fc.Arbitrary<ContenuContrat> = fc.record({
  type: fc.constantFrom('CONTRAT_ENGAGEMENT', 'CER', 'PPAE'),
  nature: fc.constantFrom('SOCIAL', 'PROFESSIONNEL', 'INDEPENDANT'),
  debutLe: jourEcrit,
  finLe: fc.option(jourEcrit),
  cibleHebdo: fc.option(fc.integer({ min: 0, max: 80 }).map((n) => n / 2)),
  actions: fc.array(fc.record({ titre: fc.string(), pourLe: fc.option(jourEcrit) }), { maxLength: 4 }),
});

describe('le texte d’un contrat', () => {
  it('se relit comme il a été écrit, et deux textes ont la même empreinte quand ils disent la même chose', () => {
    fc.assert(
      fc.property(contenu, contenu, (a, b) => {
        expect(lireContenu(canonique(a))).toEqual(a);
        const memes = canonique(a) === canonique(b);
        expect(empreinteDe(canonique(a)) === empreinteDe(canonique(b))).toBe(memes);
        expect(differences(a, a)).toEqual([]);
      }),
    );
  });

  it('ne dépend pas de l’ordre où ses parties sont rangées', () => {
    fc.assert(
      fc.property(contenu, (a) => {
        const retourne = Object.fromEntries(Object.entries(a).reverse()) as ContenuContrat;
        expect(canonique(retourne)).toBe(canonique(a));
      }),
    );
  });
});
