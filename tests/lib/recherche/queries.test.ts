import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { chercherMissions, missionLisible } from '@/lib/recherche/queries';
import { criteresSchema } from '@/lib/recherche/schema';
import { codeDeCommune, communeParCode, resoudreCommune } from '@/lib/territoires/queries';
import { uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const chercher = async (params: Record<string, string>, now = NOW) =>
  chercherMissions(
    criteresSchema.parse(params),
    params.commune ? await communeParCode(params.commune) : null,
    now,
  );

let brouillon: string, jardin: string;

beforeAll(async () => {
  brouillon = (await uneMission({ champs: { titre: 'Un brouillon caché' } })).id;
  jardin = (await uneMission({ publiee: true })).id;
  await uneMission({
    publiee: true,
    commune: '01451',
    champs: { titre: 'Lire à l’école', domaine: 'EDUCATION', description: '' },
  });
  await uneMission({
    publiee: true,
    commune: '01283',
    champs: { titre: 'Réparer des vélos', domaine: 'SPORT', description: '' },
  });
});

describe('chercher une mission sans compte', () => {
  it('ne montre que ce qui est publié', async () => {
    const { missions, total } = await chercher({});
    expect(total).toBe(3);
    expect(missions.map((m) => m.titre)).not.toContain('Un brouillon caché');
    expect(await missionLisible(PUBLIC, brouillon)).toBeNull();
    expect(await missionLisible(PUBLIC, 'pas-un-identifiant')).toBeNull();
    expect((await missionLisible(PUBLIC, jardin))?.titre).toBe('Aider au jardin partagé');
  });

  it('va de la plus proche à la plus lointaine autour d’une commune', async () => {
    const proches = await chercher({ commune: '01053', rayon: '20' });
    expect(proches.missions.map((m) => m.commune.nom)).toEqual(['Bourg-en-Bresse', 'Viriat']);
    expect(proches.missions[1]!.distanceKm).toBeCloseTo(5.3, 0);
    expect((await chercher({ commune: '01053', rayon: '50' })).total).toBe(3);
    expect((await chercher({ commune: '01053', rayon: '5' })).total).toBe(1);
  });

  it('ne montre plus une date passée', async () => {
    const { id } = await uneMission({ publiee: true, champs: { titre: 'Deux mardis' } });
    const { heureDebut, heureFin } = await db.creneau.findFirstOrThrow({ where: { missionId: id } });
    const dates = ['2026-03-03', '2026-03-10'].map((d) => new Date(`${d}T00:00:00Z`));
    await db.creneau.deleteMany({ where: { missionId: id } });
    await db.creneau.createMany({
      data: dates.map((date) => ({
        ...{ missionId: id, demiJournee: 'MARDI_MATIN' as const, heureDebut, heureFin, date },
      })),
    });
    const vues = async (now: string) => {
      const { missions } = await chercher({ q: 'mardis' }, new Date(now));
      return missions.map((m) => m.creneaux.map((c) => c.date));
    };
    expect(await vues('2026-03-03T09:00:00Z')).toEqual([dates]);
    expect(await vues('2026-03-04T09:00:00Z')).toEqual([[dates[1]]]);
    expect(await vues('2026-03-11T09:00:00Z')).toEqual([]);
    await db.mission.delete({ where: { id } });
  });

  it('ne donne pas de kilomètres quand la position est estimée', async () => {
    await db.mission.update({ where: { id: jardin }, data: { precision: 'ESTIMEE_EPCI' } });
    const { missions } = await chercher({ commune: '01053' });
    expect(missions.find((m) => m.id === jardin)!.distanceKm).toBeNull();
  });

  it('trouve un mot sans ses accents, au pluriel ou par son début', async () => {
    for (const q of ['velo', 'vélos', 'reparer vel'])
      expect((await chercher({ q })).missions.map((m) => m.titre)).toEqual(['Réparer des vélos']);
    expect((await chercher({ q: 'introuvable' })).total).toBe(0);
    expect((await chercher({ q: 'les de des' })).total).toBeGreaterThanOrEqual(0);
  });

  it('filtre par domaine', async () => {
    expect((await chercher({ domaine: 'education' })).missions.map((m) => m.titre)).toEqual([
      'Lire à l’école',
    ]);
  });

  it('ne montre plus une mission passé son dernier jour, minuit à Paris', async () => {
    const { id } = await uneMission({ publiee: true, champs: { finLe: new Date('2026-03-03') } });
    const la = async (now: Date) => (await chercher({}, now)).missions.some((m) => m.id === id);
    expect(await la(new Date('2026-03-03T22:59:00Z'))).toBe(true);
    expect(await la(new Date('2026-03-03T23:01:00Z'))).toBe(false);
    await db.mission.delete({ where: { id } });
  });

  it('donne les demi-journées de chaque carte', async () => {
    const { missions } = await chercher({ domaine: 'sport' });
    expect(missions[0]!.creneaux.map((c) => c.demiJournee)).toEqual(['LUNDI_MATIN', 'MARDI_MATIN']);
  });
});

describe('reconnaître une commune', () => {
  it('par son nom ou son code postal, et propose quand il y en a plusieurs', async () => {
    expect((await resoudreCommune('bourg en bresse')).commune?.code).toBe('01053');
    expect((await resoudreCommune('01440')).commune?.code).toBe('01451');
    const rien = await resoudreCommune('Marseille');
    expect(rien.commune === null && rien.choix).toEqual([]);
  });

  it('dans un formulaire, dit quoi écrire quand elle n’est pas reconnue', async () => {
    expect(await codeDeCommune('Oyonnax')).toBe('01283');
    await expect(codeDeCommune('Marseille')).rejects.toMatchObject({
      code: 'COMMUNE_INCONNUE',
      champs: { commune: [expect.stringContaining('Nous ne trouvons pas')] },
    });
    // « Bourg » and « Viriat » both begin by 01.
    await expect(codeDeCommune('01')).rejects.toMatchObject({
      champs: { commune: [expect.stringContaining('Bourg-en-Bresse')] },
    });
  });
});
