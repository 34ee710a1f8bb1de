import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lieu } from '@/lib/trajets/trajet';
import { estimer, motsJours, phraseTransports, type Etape, type Itineraire } from '@/lib/trajets/transports';

const ici: Lieu = { x: 870_000, y: 6_570_000, precision: 'OFFICIELLE', relief: false };
const a = (km: number, traits: Partial<Lieu> = {}): Lieu => ({ ...ici, x: ici.x + km * 1000, ...traits });
const car: Etape = { minutes: 20, departs: 6, jours: 31, moyens: 1 };
const ter: Etape = { minutes: 30, departs: 12, jours: 127, moyens: 2 };
const direct = (e: Partial<Etape> = {}, metres = 500): Itineraire => ({
  metres,
  etapes: [{ ...car, ...e }],
  retour: true,
});

const etape = fc.record({
  minutes: fc.integer({ min: 1, max: 180 }),
  departs: fc.integer({ min: 1, max: 200 }),
  jours: fc.integer({ min: 1, max: 127 }),
  moyens: fc.integer({ min: 1, max: 15 }),
});
const metres = fc.integer({ min: 0, max: 2250 });
const etapes = fc.oneof(fc.tuple(etape), fc.tuple(etape, etape)) as fc.Arbitrary<Itineraire['etapes']>;

describe('l’estimation d’un trajet par des horaires', () => {
  it('n’est jamais plus courte que le temps à bord, ni plus fréquente que la ligne la plus rare', () => {
    fc.assert(
      fc.property(metres, etapes, (m, e) => {
        const lue = estimer({ metres: m, etapes: e });
        if (!lue) return;
        expect(lue.minutes).toBeGreaterThanOrEqual(e.reduce((s, { minutes }) => s + minutes, 0));
        for (const { departs, jours } of e) {
          expect(lue.departs).toBeLessThanOrEqual(departs);
          expect(lue.jours & ~jours).toBe(0);
        }
      }),
    );
  });

  it('croît avec ce que l’on marche, et baisse quand il part plus de cars', () => {
    fc.assert(
      fc.property(metres, metres, etapes, (m, n, e) => {
        const [pres, loin] = [Math.min(m, n), Math.max(m, n)];
        const [p, l] = [estimer({ metres: pres, etapes: e }), estimer({ metres: loin, etapes: e })];
        expect(p === null).toBe(l === null);
        if (p && l) expect(p.minutes).toBeLessThanOrEqual(l.minutes);
        const plus = estimer({ metres: m, etapes: [{ ...e[0], departs: e[0].departs + 1 }] })!;
        expect(plus.minutes).toBeLessThanOrEqual(estimer({ metres: m, etapes: [e[0]] })!.minutes);
      }),
    );
  });

  it('dit la même chose deux fois', () => {
    fc.assert(
      fc.property(metres, etapes, (m, e) => {
        expect(estimer({ metres: m, etapes: e })).toEqual(estimer({ metres: m, etapes: e }));
      }),
    );
  });

  it('au changement, on attend la moitié du temps entre deux départs, sans plafond', () => {
    fc.assert(
      fc.property(metres, etape, etape, (m, premiere, seconde) => {
        const deux = estimer({ metres: m, etapes: [premiere, seconde] });
        const seule = estimer({ metres: m, etapes: [premiere] })!;
        if (deux) expect(deux.minutes - seule.minutes).toBeCloseTo(360 / seconde.departs + seconde.minutes);
      }),
    );
  });

  it('ne compte pas sur un changement vers une ligne rare, ni entre deux lignes qui ne roulent pas le même jour', () => {
    expect(estimer({ metres: 0, etapes: [car, { ...ter, departs: 11 }] })).toBeNull();
    expect(estimer({ metres: 0, etapes: [{ ...car, departs: 3 }, ter] })).toBeNull();
    expect(estimer({ metres: 0, etapes: [car, { ...ter, jours: 96 }] })).toBeNull();
    expect(estimer({ metres: 0, etapes: [car, ter] })).toEqual({ departs: 6, jours: 31, minutes: 95 });
  });
});

describe('la phrase', () => {
  it.each<[Itineraire, string]>([
    [direct(), 'environ 45 minutes en car ou en bus, 6 départs par jour, du lundi au vendredi'],
    [
      direct({ departs: 1 }),
      'environ 45 minutes en car ou en bus, 1 départ par jour, du lundi au vendredi, horaires et retour à vérifier',
    ],
    [
      direct({ departs: 3, jours: 127 }),
      'environ 45 minutes en car ou en bus, 3 départs par jour, horaires et retour à vérifier',
    ],
    [direct({ departs: 4, jours: 127 }), 'environ 45 minutes en car ou en bus, 4 départs par jour'],
    [
      { ...direct({ jours: 127 }), retour: false },
      'environ 45 minutes en car ou en bus, 6 départs par jour, horaires et retour à vérifier',
    ],
    [direct({ moyens: 2, jours: 127 }), 'environ 45 minutes en train, 6 départs par jour'],
    [
      direct({ moyens: 3, jours: 127 }),
      'environ 45 minutes en car ou en bus ou en train, 6 départs par jour',
    ],
    [
      direct({ jours: 0b0010010 }),
      'environ 45 minutes en car ou en bus, 6 départs par jour, le mardi et le vendredi seulement',
    ],
    [
      { metres: 400, etapes: [{ ...car, jours: 127 }, ter], retour: true },
      'environ 1 heure 40 en car ou en bus puis en train, un changement, 6 départs par jour',
    ],
    [direct({ minutes: 175, jours: 127 }), 'plus de 3 heures en car ou en bus, 6 départs par jour'],
  ])('%j', (itineraire, phrase) => expect(phraseTransports(ici, a(30), itineraire)).toBe(phrase));

  it.each([
    [127, null],
    [63, 'du lundi au samedi'],
    [31, 'du lundi au vendredi'],
    [15, 'le lundi, le mardi, le mercredi et le jeudi seulement'],
    [96, 'le samedi et le dimanche seulement'],
    [4, 'le mercredi seulement'],
    [0b1011111, 'le lundi, le mardi, le mercredi, le jeudi, le vendredi et le dimanche seulement'],
  ])('les jours %i', (jours, mots) => expect(motsJours(jours)).toBe(mots));

  it('sans horaires, le trajet est à vérifier ; d’une position estimée, rien n’est dit', () => {
    expect(phraseTransports(ici, a(30), null)).toBe('en bus, car ou train : à vérifier');
    expect(
      phraseTransports(ici, a(30), { metres: 0, etapes: [ter, { ...car, departs: 1 }], retour: true }),
    ).toBe('en bus, car ou train : à vérifier');
    expect(phraseTransports(ici, a(30, { precision: 'ESTIMEE_EPCI' }), direct())).toBeNull();
    expect(phraseTransports(ici, ici, direct())).toBeNull();
  });

  it('à pied quand ce n’est pas plus long', () => {
    expect(phraseTransports(ici, a(1.5), direct())).toBe('environ 25 minutes à pied');
    expect(phraseTransports(ici, a(4), direct())).toContain('en car');
  });
});
