import { describe, expect, it } from 'vitest';
import { distanceKm, lambert93, nomRecherche, telephoneAffiche } from '@/lib/territoires/commune';

describe('la projection Lambert-93', () => {
  it('met son origine (46°30’ N, 3° E) à 700 000 m et 6 600 000 m', () => {
    const { x, y } = lambert93(46.5, 3);
    expect(x).toBeCloseTo(700_000, 2);
    expect(y).toBeCloseTo(6_600_000, 2);
  });

  it.each([
    // Base Adresse Nationale, « 8 boulevard du Port, Amiens »
    [49.897443, 2.290084, 648_952.58, 6_977_867.14],
    // IGN, tour Eiffel
    [48.8582, 2.2945, 648_237, 6_862_250],
  ])('met %f, %f à sa place', (lat, lon, x, y) => {
    const p = lambert93(lat, lon);
    expect(Math.hypot(p.x - x, p.y - y)).toBeLessThan(25);
  });
});

describe('les communes', () => {
  it('sont à leur distance : Bourg-en-Bresse et Oyonnax, 33,5 km', () => {
    const bourg = { lat: 46.2052, lon: 5.2255 };
    const oyonnax = { lat: 46.2568, lon: 5.6552 };
    const vraie = distanceKm(bourg, oyonnax);
    expect(vraie).toBeGreaterThan(33);
    expect(vraie).toBeLessThan(34);
    const [a, b] = [lambert93(bourg.lat, bourg.lon), lambert93(oyonnax.lat, oyonnax.lon)];
    expect(Math.hypot(a.x - b.x, a.y - b.y) / 1000 / vraie).toBeCloseTo(1, 2);
  });

  it('se cherchent sans accent ni tiret', () => {
    expect(nomRecherche('L’Abergement-Clémenciat')).toBe('l abergement clemenciat');
    expect(nomRecherche('St Étienne-du-Bois')).toBe('saint etienne du bois');
    expect(nomRecherche('Cœur')).toBe('coeur');
  });
});

it('un numéro de téléphone se lit par deux chiffres', () => {
  expect(telephoneAffiche('+33465711234')).toBe('04\u00a065\u00a071\u00a012\u00a034');
  expect(telephoneAffiche('+41227000000')).toBe('+41227000000');
});
