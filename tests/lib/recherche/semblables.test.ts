import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { missionsSemblables } from '@/lib/recherche/queries/semblables';
import { uneAssociation, uneMission } from '../../factories/missions';
import type { CodeCommuneTest } from '../../factories/territoires';

const NOW = new Date('2026-03-03T09:00:00Z');
const jour = (j: string) => new Date(`${j}T00:00:00Z`);

type Champs = Partial<Prisma.MissionUncheckedCreateInput>;
const sport = async (titre: string, champs: Champs = {}, commune: CodeCommuneTest = '01053', plus = {}) =>
  (
    await uneMission({
      publiee: true,
      commune,
      champs: { titre, domaine: 'SPORT', activite: 'autre', ...champs },
      ...plus,
    })
  ).id;
const titres = async (id: string) => (await missionsSemblables(id, NOW)).map((m) => m.titre);

describe('les missions qui ressemblent à une autre', () => {
  let ici: string;

  beforeAll(async () => {
    ici = await sport('Ici', { activite: 'accueil' });
    const hote = (await uneAssociation()).id;
    await sport('Voisine', {}, '01053', { associationId: hote });
    await sport('Même association que la voisine', {}, '01451', { associationId: hote });
    await sport('Pareille, plus loin', { activite: 'accueil' }, '01451');
    await sport('Trop loin', { activite: 'accueil' }, '01283');
    await sport('Autre domaine', { domaine: 'EDUCATION', activite: 'accueil' });
    await sport('Pleine', { activite: 'accueil', places: 2, placesPrises: 2 });
    await sport('Finie', { activite: 'accueil', finLe: jour('2026-03-02') });
    await uneMission({ champs: { titre: 'Brouillon', domaine: 'SPORT', activite: 'accueil' } });
  });

  it('même domaine, l’activité puis la distance, une par association, seulement là où il reste une place', async () => {
    expect(await titres(ici)).toEqual(['Pareille, plus loin', 'Voisine']);
    const [pareille, voisine] = await missionsSemblables(ici, NOW);
    expect(pareille!.distanceKm).toBeCloseTo(5.3, 0);
    expect(voisine!.distanceKm).toBe(0);
  });

  it('trois au plus', async () => {
    for (const n of [1, 2, 3]) await sport(`Encore ${n}`, { activite: 'accueil' });
    expect(await titres(ici)).toHaveLength(3);
    expect(await titres(ici)).not.toContain('Voisine');
  });

  it('une mission de chez soi ressemble à celles de chez soi, où qu’elles soient', async () => {
    const deChezSoi = { domaine: 'NUMERIQUE', aDistance: 'TOTALE' } as const;
    const une = await sport('De chez soi', deChezSoi);
    await sport('De chez soi aussi', deChezSoi, '01283');
    await sport('Sur place', { domaine: 'NUMERIQUE' });
    expect(await titres(une)).toEqual(['De chez soi aussi']);
    expect(await titres(await sport('Sur place aussi', { domaine: 'NUMERIQUE' }))).toEqual(['Sur place']);
  });

  it('ne montre plus une date passée', async () => {
    const une = await sport('Avec des dates', { domaine: 'SANTE' });
    const autre = await sport('Deux samedis', { domaine: 'SANTE' });
    const { heureDebut, heureFin } = await db.creneau.findFirstOrThrow({ where: { missionId: autre } });
    await db.creneau.deleteMany({ where: { missionId: autre } });
    await db.creneau.createMany({
      data: ['2026-02-28', '2026-03-07'].map((date) => ({
        ...{ missionId: autre, demiJournee: 'SAMEDI_MATIN' as const, heureDebut, heureFin },
        date: jour(date),
      })),
    });
    const [semblable] = await missionsSemblables(une, NOW);
    expect(semblable!.creneaux.map((c) => c.date)).toEqual([jour('2026-03-07')]);
  });

  it('n’a rien à dire d’un brouillon, ni d’un identifiant inconnu', async () => {
    const brouillon = await uneMission({ champs: { domaine: 'SPORT' } });
    expect(await titres(brouillon.id)).toEqual([]);
    expect(await titres('00000000-0000-4000-8000-000000000000')).toEqual([]);
  });
});
