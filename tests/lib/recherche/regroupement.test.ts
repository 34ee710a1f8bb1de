import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nommerLieux, nommerMarque, phrasesCarte, type LieuDeMissions } from '@/lib/recherche/carte';
import { nommables, regrouper } from '@/lib/recherche/regroupement';

/** A mark of 44 pixels and 8 to its neighbour. */
const ECART = 52;
let n = 0;
const lieu = (lat: number, lon: number, commune = 'Belley', combien = 1): LieuDeMissions => ({
  ...{ lat, lon, commune },
  missions: Array.from({ length: combien }, () => ({
    id: `m${n++}`,
    titre: 'Aider au jardin',
    association: 'A',
  })),
});
/** Places of a Département, some at the same door. */
const offre = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 900 })), { maxLength: 120 })
  .map((places) => places.map(([a, b]) => lieu(45.6 + a / 1000, 4.7 + b / 1000)));

describe('les marques d’une carte', () => {
  it('tiennent chaque lieu une fois, et ne se touchent pas', () => {
    fc.assert(
      fc.property(offre, fc.integer({ min: 5, max: 18 }), (lieux, zoom) => {
        const groupes = regrouper(lieux)(zoom);
        expect(groupes.flatMap((g) => g.lieux)).toHaveLength(lieux.length);
        expect(new Set(groupes.flatMap((g) => g.lieux)).size).toBe(lieux.length);
        for (const [rang, a] of groupes.entries())
          for (const b of groupes.slice(rang + 1))
            expect(
              Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)),
              `${a.cle} et ${b.cle}`,
            ).toBeGreaterThan(ECART);
        // In the order of the list, by the first place of each.
        const rangs = groupes.map((g) => lieux.indexOf(g.lieux[0]!));
        expect(rangs).toEqual([...rangs].sort((p, q) => p - q));
      }),
      { numRuns: 200 },
    );
  });

  it('se séparent quand on agrandit, sauf au même point', () => {
    const lieux = [lieu(45.7581, 5.6882), lieu(45.7881, 5.6882), lieu(45.7581, 5.6882, 'Brens')];
    const groupes = regrouper(lieux);
    expect(groupes(6)).toHaveLength(1);
    expect(groupes(14).map((g) => g.lieux.length)).toEqual([2, 1]);
    expect(groupes(18).map((g) => g.lieux.length)).toEqual([2, 1]);
  });

  it('n’écrivent leur nom que là où il ne couvre rien', () => {
    fc.assert(
      fc.property(offre, fc.constantFrom(8, 9, 10, 12), fc.constantFrom(1, 2), (lieux, zoom, lettres) => {
        const groupes = regrouper(lieux)(zoom);
        const nommes = [...nommables(groupes, lettres)];
        const nom = ({ x, y }: { x: number; y: number }) => ({
          ...{ gauche: x - 54 * lettres, droite: x + 54 * lettres },
          ...{ haut: y + 24, bas: y + 24 + 37 * lettres },
        });
        const marque = ({ x, y }: { x: number; y: number }) => ({
          ...{ gauche: x - 22, droite: x + 22, haut: y - 22, bas: y + 22 },
        });
        const couvre = (a: ReturnType<typeof nom>, b: ReturnType<typeof nom>) =>
          a.gauche < b.droite && b.gauche < a.droite && a.haut < b.bas && b.haut < a.bas;
        for (const a of nommes)
          for (const b of groupes) {
            if (a === b) continue;
            expect(couvre(nom(a), marque(b)), `${a.cle} sur ${b.cle}`).toBe(false);
            if (nommes.includes(b)) expect(couvre(nom(a), nom(b)), `${a.cle} et ${b.cle}`).toBe(false);
          }
      }),
      { numRuns: 200 },
    );
    // One alone always has the room.
    expect(nommables(regrouper([lieu(46, 5)])(9)).size).toBe(1);
  });

  it('sont à leur place : les pixels du monde de Leaflet', () => {
    const [bourg] = regrouper([lieu(46.2052, 5.2255)])(0);
    expect(bourg!.x).toBeCloseTo(131.716, 2);
    expect(bourg!.y).toBeCloseTo(91.1, 0);
    expect(regrouper([])(8)).toEqual([]);
  });
});

describe('ce que la carte dit', () => {
  it('nomme une mission, plusieurs au même endroit, plusieurs endroits', () => {
    expect(nommerMarque([lieu(45, 5)], false)).toBe('Aider au jardin, Belley');
    expect(nommerMarque([lieu(45, 5, 'Le Montellier', 3)], false)).toBe(
      '3 missions au Montellier, voir lesquelles',
    );
    expect(nommerMarque([lieu(45, 5), lieu(45.1, 5)], true)).toBe('2 missions à Belley, agrandir');
    expect(nommerLieux([lieu(45, 5), lieu(45.1, 5, 'Brens', 2)])).toBe('3 missions à Brens et autour');
    expect(nommerLieux([lieu(45, 5), lieu(45.1, 5, 'Brens')])).toBe('2 missions à Belley et autour');
  });

  it('dit en phrases ce qu’elle ne montre pas, et rien quand elle montre tout', () => {
    const tout = { lieux: [lieu(45, 5)], aDistance: 0, sansPlace: 0, plafond: null };
    expect(phrasesCarte(tout)).toEqual([]);
    expect(phrasesCarte({ ...tout, aDistance: 1, sansPlace: 1 })).toEqual(
      [
        '1 mission se fait de chez vous : elle est dans la liste.',
        '1 mission est seulement dans la liste : nous ne savons pas encore placer sa commune.',
      ].map((p) => p.replace(' :', '\u00a0:')),
    );
    expect(
      phrasesCarte({ lieux: [], aDistance: 0, sansPlace: 0, plafond: { lues: 2000, ordre: 'proches' } }),
    ).toEqual([
      expect.stringMatching(/2.000 missions au plus\u00a0: les plus proches\.$/),
      'La carte n’a pas de point à montrer.',
    ]);
  });
});
