import { describe, expect, it } from 'vitest';
import { articles } from '@/lib/territoires/departement';
import { lireReference } from '@/prisma/seed/reference';

describe('les communes de l’Ain', () => {
  const ain = lireReference('01')!;
  const parCode = new Map(ain.communes.map((c) => [c.code, c]));

  it('sont 391, dans 17 EPCI et 4 arrondissements, avec leurs codes postaux', () => {
    expect(ain.communes).toHaveLength(391);
    expect(ain.epcis).toHaveLength(17);
    expect(ain.arrondissements.map((a) => a.nom)).toEqual(['Belley', 'Bourg-en-Bresse', 'Gex', 'Nantua']);
    expect(parCode.get('01053')).toMatchObject({ nom: 'Bourg-en-Bresse', codesPostaux: ['01000'] });
    for (const c of ain.communes) {
      expect(c.codesPostaux.length).toBeGreaterThan(0);
      expect(c.epciCode).not.toBeNull();
      expect(c.lat).toBeGreaterThan(45.5);
      expect(c.lat).toBeLessThan(46.6);
      expect(c.lon).toBeGreaterThan(4.6);
      expect(c.lon).toBeLessThan(6.2);
    }
  });

  it('ont une vraie position pour 133 d’entre elles au moins, les plus grandes d’abord', () => {
    const precises = ain.communes.filter((c) => c.precision === 'GEONAMES');
    expect(precises.length).toBeGreaterThanOrEqual(133);
    expect(ain.communes.filter((c) => c.population > 10_000 && c.precision !== 'GEONAMES')).toEqual([]);
    // Merged since GeoNames was written: the seat gives the position.
    expect(parCode.get('01033')).toMatchObject({ nom: 'Valserhône', precision: 'GEONAMES' });
  });

  it('sont sinon estimées d’après leurs voisines, et le disent', () => {
    const estimees = ain.communes.filter((c) => c.precision !== 'GEONAMES');
    expect(new Set(estimees.map((c) => c.precision))).toEqual(
      new Set(['ESTIMEE_CODE_POSTAL', 'ESTIMEE_EPCI']),
    );
  });

  it('forment des territoires dont aucun EPCI n’est oublié', () => {
    const groupes = ain.donnees!.territoires.flatMap((t) => t.epcis);
    expect([...groupes].sort()).toEqual(ain.epcis.map((e) => e.code).sort());
    expect(ain.donnees!.territoires.map((t) => t.nom)).toEqual(
      expect.arrayContaining(['Bresse-Revermont', 'Plaine de l’Ain-Côtière']),
    );
  });
});

it('un autre Département se lit de la même façon', () => {
  const savoie = lireReference('73')!;
  expect(savoie.departement.nom).toBe('Savoie');
  expect(savoie.communes.length).toBeGreaterThan(250);
  expect(savoie.donnees).toBeNull();
  expect(lireReference('96')).toBeNull();
});

it.each([
  ['Ain', 5, 'de l’Ain', 'dans l’Ain'],
  ['Savoie', 3, 'de la Savoie', 'en Savoie'],
  ['Haute-Loire', 3, 'de la Haute-Loire', 'en Haute-Loire'],
  ['Loire', 3, 'de la Loire', 'dans la Loire'],
  ['Rhône', 2, 'du Rhône', 'dans le Rhône'],
  ['Vosges', 4, 'des Vosges', 'dans les Vosges'],
  ['Ille-et-Vilaine', 1, 'd’Ille-et-Vilaine', 'en Ille-et-Vilaine'],
  ['Saône-et-Loire', 0, 'de Saône-et-Loire', 'en Saône-et-Loire'],
  ['Paris', 0, 'de Paris', 'à Paris'],
])('%s prend le bon article', (nom, typeLiaison, nomAvecDe, nomAvecDans) => {
  expect(articles(nom, typeLiaison)).toEqual({ nomAvecDe, nomAvecDans });
});
