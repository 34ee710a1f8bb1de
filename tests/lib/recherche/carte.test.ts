import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { TOTAL_MAX } from '@/lib/recherche/recherche';
import { missionsDe, POINTS_MAX, situer, type CarteDesMissions } from '@/lib/recherche/carte';
import { chercherMissions } from '@/lib/recherche/queries';
import { lireCarte } from '@/lib/recherche/queries/carte';
import { pagesDe } from '@/lib/recherche/recherche';
import type { AdresseLue } from '@/lib/recherche/remarque';
import { criteresSchema } from '@/lib/recherche/schema';
import { communeParCode } from '@/lib/territoires/queries';
import { uneAssociation, uneMission } from '../../factories/missions';
import { adresses, NOW, uneOffre } from './offre';

let offre: Awaited<ReturnType<typeof uneOffre>>;
beforeAll(async () => {
  offre = await uneOffre(120);
}, 120_000);

const ids = (carte: CarteDesMissions) => missionsDe(carte.lieux).map((m) => m.id);
const carteDuMot = (mot: string) => lireCarte({ q: `"${mot}"` }, NOW);
/** A word that one test alone says. */
const unMot = () => `mot${randomUUID().replace(/[^a-z]/g, '')}`;

/** Every page of the list, one after the other. */
async function liste(adresse: AdresseLue) {
  const criteres = criteresSchema.parse(adresse);
  const commune = criteres.commune ? await communeParCode(criteres.commune) : null;
  const lire = (page: number) => chercherMissions({ ...criteres, page }, commune, NOW);
  const { total, missions } = await lire(1);
  for (let page = 2; page <= pagesDe(total); page++) missions.push(...(await lire(page)).missions);
  return missions;
}

describe('la carte d’une recherche', () => {
  it('ne montre que ce que tout le monde peut lire', async () => {
    const mot = unMot();
    const un = (statut: 'BROUILLON' | 'A_VALIDER' | 'SUSPENDUE' | 'COMPLETE' | 'TERMINEE' | 'PUBLIEE') =>
      uneMission({ publiee: true, champs: { titre: `Aider ${mot}`, statut, tuteurPrenom: 'Prénom-caché' } });
    await un('BROUILLON');
    await un('A_VALIDER');
    await un('SUSPENDUE');
    await un('TERMINEE');
    const complete = await uneMission({
      publiee: true,
      champs: { titre: `Aider ${mot}`, statut: 'COMPLETE', places: 1, placesPrises: 1 },
    });
    await uneMission({ publiee: true, champs: { titre: `Aider ${mot}`, finLe: new Date('2026-03-02') } });
    const { id } = await un('PUBLIEE');
    const carte = await carteDuMot(mot);
    expect(ids(carte)).toEqual([id]);
    expect(ids(carte)).not.toContain(complete.id);
    // Nothing of a mission but its title, its association and its commune.
    expect(Object.keys(carte.lieux[0]!).sort()).toEqual(['commune', 'lat', 'lon', 'missions']);
    expect(Object.keys(carte.lieux[0]!.missions[0]!).sort()).toEqual(['association', 'id', 'titre']);
    expect(JSON.stringify(carte)).not.toContain('Prénom-caché');
  });

  it('montre les missions de la liste, ni plus ni moins, dans le même ordre', async () => {
    await fc.assert(
      fc.asyncProperty(adresses, async (adresse) => {
        const [carte, attendues] = [await lireCarte(adresse, NOW), await liste(adresse)];
        const surPlace = attendues.filter((m) => m.aDistance !== 'TOTALE').map((m) => m.id);
        expect(ids(carte).sort()).toEqual([...surPlace].sort());
        expect(carte.aDistance).toBe(attendues.length - surPlace.length);
        expect([carte.sansPlace, carte.plafond]).toEqual([0, null]);
        // Each place stands where its first mission does, and holds its own in the order of the list.
        const rang = (id: string) => surPlace.indexOf(id);
        const premieres = carte.lieux.map((l) => rang(l.missions[0]!.id));
        expect(premieres).toEqual([...premieres].sort((a, b) => a - b));
        for (const { missions } of carte.lieux)
          expect(missions.map((m) => rang(m.id))).toEqual(
            missions.map((m) => rang(m.id)).sort((a, b) => a - b),
          );
      }),
      { numRuns: 80 },
    );
    expect(offre.length).toBe(120);
  }, 120_000);

  it('cherche les mêmes mots que la liste', async () => {
    for (const q of ['mission', 'misions', '"mission 3"', 'mission 3', 'de la', 'introuvablement']) {
      const surPlace = (await liste({ q })).filter((m) => m.aDistance !== 'TOTALE');
      expect(ids(await lireCarte({ q }, NOW)).sort(), q).toEqual(surPlace.map((m) => m.id).sort());
    }
  });

  it('place une mission à son adresse quand sa page la dit, sinon dans sa commune', async () => {
    const mot = unMot();
    const ici = { titre: `Aider ${mot}`, lat: 46.21, lon: 5.24, precision: 'OFFICIELLE' as const };
    await uneMission({ publiee: true, champs: { ...ici, adresse: '3 rue des Lilas' } });
    await uneMission({ publiee: true, champs: { ...ici, adresse: '' } });
    const { lieux } = await carteDuMot(mot);
    expect(lieux.map((l) => [l.lat, l.lon, l.missions.length]).sort()).toEqual([
      [46.2052, 5.2255, 1],
      [46.21, 5.24, 1],
    ]);
  });

  it('ne place rien là où la position est seulement estimée, et le compte', async () => {
    const mot = unMot();
    const champs = { titre: `Aider ${mot}`, adresse: '3 rue des Lilas', precision: 'ESTIMEE_EPCI' as const };
    await uneMission({ publiee: true, champs });
    await uneMission({ publiee: true, champs: { ...champs, aDistance: 'TOTALE' } });
    expect(await carteDuMot(mot)).toEqual({ lieux: [], aDistance: 1, sansPlace: 1, plafond: null });
  });

  it('laisse de côté ce que l’adresse a d’étrange, sans jamais tomber', async () => {
    const texte = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('\0', '%', "' --"));
    const valeur = fc.oneof(texte, fc.array(texte, { maxLength: 3 }));
    const noms = fc.constantFrom('q', 'ou', 'commune', 'rayon', 'aller', 'quand', 'avec', 'tri', 'page');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(noms, valeur), async (adresse) => {
        expect(Array.isArray((await lireCarte(adresse, NOW)).lieux)).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('s’arrête aux plus proches quand il y en a trop, et le dit', async () => {
    const { id: associationId } = await uneAssociation();
    const viriat = await communeParCode('01451');
    const { lat, lon, precision } = await db.commune.findUniqueOrThrow({ where: { code: '01451' } });
    const loin = await uneMission({ publiee: true, commune: '01283', champs: { titre: 'Loin' } });
    await db.mission.createMany({
      data: Array.from({ length: POINTS_MAX + 5 }, (_, i) => ({
        ...{ departementCode: '01', associationId, titre: `Foule ${i}`, domaine: 'SANTE' as const },
        ...{
          communeCode: '01451',
          lat,
          lon,
          x: viriat!.x,
          y: viriat!.y,
          precision,
          statut: 'PUBLIEE' as const,
        },
        ...{ nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true, publieeLe: NOW },
      })),
    });
    // No more than the pages of the list reach: what is on the map is in the list.
    expect(POINTS_MAX).toBe(TOTAL_MAX);
    const carte = await lireCarte({ commune: '01451', rayon: '50' }, NOW);
    expect(missionsDe(carte.lieux).length).toBeLessThanOrEqual(POINTS_MAX);
    expect(carte.plafond).toEqual({ lues: POINTS_MAX, ordre: 'proches' });
    expect(ids(carte)).not.toContain(loin.id);
    expect((await lireCarte({}, NOW)).plafond).toEqual({ lues: POINTS_MAX, ordre: 'recentes' });
    await db.mission.deleteMany({ where: { associationId } });
  }, 120_000);
});

describe('les missions d’un même point', () => {
  const lue = (id: string, lat: number, commune = 'Belley') => ({
    ...{ id, titre: id, association: 'A', commune, aDistance: false },
    place: { lat, lon: 5 },
  });

  it('sont ensemble à dix mètres près, dans l’ordre de la liste', () => {
    const { lieux } = situer([lue('a', 45.75801), lue('b', 46), lue('c', 45.75804)]);
    expect(lieux.map((l) => l.missions.map((m) => m.id))).toEqual([['a', 'c'], ['b']]);
  });

  it('restent de leur commune, quand deux communes se touchent', () => {
    expect(situer([lue('a', 45.758), lue('b', 45.758, 'Brens')]).lieux).toHaveLength(2);
  });
});
