import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { importerPositions, initialiserDepartement } from '@/lib/territoires/commands/installation';
import { lireReference } from '@/prisma/seed/reference';
import { unAgentDuDepartement } from '../../factories/comptes';
import { uneMission } from '../../factories/missions';

const now = new Date('2026-03-03T09:00:00Z');
const point = (code: string, lon: number, lat: number) => ({
  properties: { code, nom: 'Commune' },
  geometry: { type: 'Point' as const, coordinates: [lon, lat] },
});
const fichier = (...features: ReturnType<typeof point>[]) => ({
  type: 'FeatureCollection' as const,
  features,
});

beforeAll(async () => {
  await initialiserDepartement(SYSTEME, { ...lireReference('01')!, estDemo: true }, now);
});

describe('installer un Département', () => {
  const ain = { ...lireReference('01')!, estDemo: true };

  it('est réservé à l’installation', async () => {
    const { acteur } = await unAgentDuDepartement();
    await expect(initialiserDepartement(acteur, ain, now)).rejects.toThrow('réservée');
  });

  it('écrit les communes, les territoires, les chiffres publiés et les objectifs', async () => {
    expect(await db.commune.count()).toBe(391);
    expect(await db.commune.count({ where: { territoireId: null } })).toBe(0);
    expect(await db.territoire.count({ where: { aConfirmer: true } })).toBe(6);
    expect(await db.phaseDispositif.count()).toBe(3);
    const [o22, o23] = await db.objectif.findMany({ orderBy: { annee: 'asc' } });
    expect(o22).toMatchObject({ annee: 2022, personnes: 50, atteintPublie: 136, estExemple: false });
    expect(Number(o22!.budget)).toBe(250_000);
    expect(o23).toMatchObject({ annee: 2023, personnes: 280 });
    const foyers = await db.chiffreReference.findMany({
      where: { serie: 'foyers-rsa', unite: 'foyers' },
      orderBy: { ordre: 'asc' },
    });
    expect(foyers.map((c) => Number(c.valeur))).toEqual([7350, 8575, 7712]);
  });

  it('ne change rien quand on recommence', async () => {
    await db.territoire.updateMany({ where: { nom: 'Bugey Sud' }, data: { aConfirmer: false } });
    expect(await initialiserDepartement(SYSTEME, ain, now)).toEqual({ cree: false, communes: 391 });
    expect(await db.territoire.count({ where: { aConfirmer: false } })).toBe(1);
  });

  it('refuse une base qui sert un autre Département', async () => {
    const savoie = { ...lireReference('73')!, estDemo: false };
    await expect(initialiserDepartement(SYSTEME, savoie, now)).rejects.toThrow('sert déjà le Département 01');
  });
});

describe('importer les positions officielles', () => {
  it('est réservé à l’installation', async () => {
    const { acteur } = await unAgentDuDepartement();
    await expect(importerPositions(acteur, fichier(point('01053', 5.23, 46.2)), now)).rejects.toThrow(
      'réservée',
    );
  });

  it('déplace la commune, et les missions qui étaient à sa place', async () => {
    const suit = await uneMission({ commune: '01053' });
    const ailleurs = await uneMission({ commune: '01053', champs: { lat: 46.21, lon: 5.25 } });
    const fait = await importerPositions(
      SYSTEME,
      fichier(point('01053', 5.23, 46.2), point('38185', 5.72, 45.18)),
      now,
    );
    expect(fait).toEqual({ lues: 2, modifiees: 1, missions: 1, restantes: 390 });
    const bourg = await db.commune.findUniqueOrThrow({ where: { code: '01053' } });
    expect(bourg).toMatchObject({ lat: 46.2, lon: 5.23, precision: 'OFFICIELLE' });
    const [a, b] = await Promise.all(
      [suit, ailleurs].map((m) => db.mission.findUniqueOrThrow({ where: { id: m.id } })),
    );
    expect(a).toMatchObject({ lat: 46.2, lon: 5.23, x: bourg.x, y: bourg.y, precision: 'OFFICIELLE' });
    expect(b).toMatchObject({ lat: 46.21, lon: 5.25 });
  });

  it.each([
    ['deux fois la même commune', [point('01283', 5.6, 46.2), point('01283', 5.6, 46.2)], 'deux fois'],
    ['latitude et longitude échangées', [point('01283', 46.2, 5.6)], 'hors de France'],
    ['aucune commune d’ici', [point('38185', 5.72, 45.18)], 'Aucune commune'],
  ])('%s : une phrase le dit et rien ne change', async (_, features, phrase) => {
    const avant = await db.commune.findMany({ orderBy: { code: 'asc' } });
    await expect(importerPositions(SYSTEME, fichier(...features), now)).rejects.toThrow(phrase);
    expect(await db.commune.findMany({ orderBy: { code: 'asc' } })).toEqual(avant);
  });
});
