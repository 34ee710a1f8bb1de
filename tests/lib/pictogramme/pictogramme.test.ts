import { describe, expect, it } from 'vitest';
import { DESSINS } from '@/components/pictogramme/dessins';
import { entreeCourante } from '@/components/structure/role-nav';
import { ESPACES } from '@/lib/auth/espaces';
import { Besoin, Domaine } from '@/lib/generated/prisma/enums';

const noms = [
  ...Object.values(Domaine),
  ...Object.values(Besoin),
  ...Object.values(ESPACES).flatMap((e) => e.navigation.map((n) => n.pictogramme)),
];

describe('les pictogrammes', () => {
  it.each([...new Set(noms)])('dessine « %s »', (nom) => {
    expect(Object.hasOwn(DESSINS, nom)).toBe(true);
  });

  it('donne un dessin différent à chaque nom', () => {
    expect(new Set(Object.values(DESSINS)).size).toBe(Object.keys(DESSINS).length);
  });
});

describe('la navigation d’un espace', () => {
  const entrees = [
    { href: '/association' },
    { href: '/association/missions' },
    { href: '/association/heures' },
  ];

  it('reconnaît l’entrée d’une page plus profonde', () => {
    expect(entreeCourante('/association/missions/12', entrees)).toBe('/association/missions');
  });

  it('ne prend l’accueil que pour lui-même', () => {
    expect(entreeCourante('/association', entrees)).toBe('/association');
    expect(entreeCourante('/association/fiches', entrees)).toBeUndefined();
  });

  it('sait à quelle entrée appartient une page rangée ailleurs, celles de l’accueil comprises', () => {
    const { navigation } = ESPACES.DEPARTEMENT;
    expect(entreeCourante('/departement/parametres', navigation)).toBe('/departement/territoires');
    expect(entreeCourante('/departement/personnes/12', navigation)).toBe('/departement');
    expect(entreeCourante('/departement/personnes-ailleurs', navigation)).toBeUndefined();
    expect(entreeCourante('/referent/personnes/12/contrat', ESPACES.REFERENT.navigation)).toBe('/referent');
  });

  it('a au plus cinq entrées par espace', () => {
    for (const espace of Object.values(ESPACES)) expect(espace.navigation.length).toBeLessThanOrEqual(5);
  });
});
