import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { Domaine, DemiJournee, Regularite } from '@/lib/generated/prisma/enums';
import { ACTIVITES } from '@/lib/missions/domaine';
import { SANS_FILTRE } from '@/lib/recherche/filtre';
import { chercherMissions } from '@/lib/recherche/queries';
import { chercherPistes, compterFacettes, LUES_MAX } from '@/lib/recherche/queries/facettes';
import { ATOUTS, DUREES, PAR_PAGE, pagesDe, type Criteres } from '@/lib/recherche/recherche';
import { criteresSchema } from '@/lib/recherche/schema';
import { communeParCode } from '@/lib/territoires/queries';
import { adresses, NOW, repond, uneOffre } from './offre';

let offre: Awaited<ReturnType<typeof uneOffre>>;
beforeAll(async () => {
  offre = await uneOffre(160);
}, 120_000);

const depart = (c: Criteres) => (c.commune ? communeParCode(c.commune) : null);
const attendues = async (c: Criteres) => {
  const d = await depart(c);
  return offre.filter((m) => repond(m, c, d));
};
const essais = (combien: number, essai: (c: Criteres) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(adresses, async (adresse) => essai(criteresSchema.parse(adresse))),
    { numRuns: combien },
  );

describe('les filtres de la recherche', () => {
  it('trouvent ce que trouve une lecture de toutes les missions, ni plus ni moins, dans l’ordre dit', async () => {
    await essais(300, async (c) => {
      const d = await depart(c);
      const toutes = (await attendues(c)).sort((a, b) => {
        const m = (x: typeof a) => (d && c.tri !== 'recentes' ? Math.hypot(x.x - d.x, x.y - d.y) : 0);
        const recente = d && c.tri !== 'recentes' ? 0 : b.publieeLe!.getTime() - a.publieeLe!.getTime();
        return m(a) - m(b) || recente || (a.id < b.id ? -1 : 1);
      });
      const { missions, total, page } = await chercherMissions(c, d, NOW);
      expect(total).toBe(toutes.length);
      expect(page).toBe(Math.min(c.page, pagesDe(total)));
      expect(missions.map((m) => m.id)).toEqual(
        toutes.slice((page - 1) * PAR_PAGE, page * PAR_PAGE).map((m) => m.id),
      );
    });
  }, 120_000);

  it('ont chacun à côté ce qu’ils donneraient, les autres comme ils sont', async () => {
    await essais(100, async (c) => {
      const d = await depart(c);
      const f = await compterFacettes(c, { commune: d, lecture: null, now: NOW });
      expect(f.auMoins).toBe(false);
      const donne = (change: Partial<Criteres>) =>
        offre.filter((m) => repond(m, { ...c, ...change }, d)).length;
      for (const domaine of Object.values(Domaine))
        expect(f.domaine[domaine] ?? 0, domaine).toBe(donne({ domaine }));
      for (const activite of Object.keys(ACTIVITES) as (keyof typeof ACTIVITES)[])
        expect(f.activite[activite] ?? 0, activite).toBe(donne({ activite }));
      for (const d of Object.values(DemiJournee)) expect(f.quand[d], d).toBe(donne({ quand: [d] }));
      for (const rythme of Object.values(Regularite))
        expect(f.rythme[rythme] ?? 0, rythme).toBe(donne({ rythme }));
      for (const duree of DUREES) expect(f.duree[duree] ?? 0, duree).toBe(donne({ duree }));
      for (const a of ATOUTS) expect(f.avec[a], a).toBe(donne({ avec: [...new Set([...c.avec, a])] }));
    });
  }, 120_000);

  it('disent « ou plus » quand il y a trop de missions à compter', async () => {
    const modele = offre.find((m) => repond(m, criteresSchema.parse({}), null))!;
    const une = await db.mission.findUniqueOrThrow({ where: { id: modele.id }, omit: { id: true } });
    await db.mission.createMany({ data: Array.from({ length: LUES_MAX + 10 }, () => une) });
    const f = await compterFacettes(criteresSchema.parse({}), { commune: null, lecture: null, now: NOW });
    const toutes = await db.mission.count({ where: { domaine: modele.domaine, statut: 'PUBLIEE' } });
    expect(f.auMoins).toBe(true);
    expect(f.domaine[modele.domaine]).toBeLessThanOrEqual(toutes);
    expect(f.domaine[modele.domaine]).toBeGreaterThan(LUES_MAX / 2);
    await db.mission.deleteMany({ where: { id: { notIn: offre.map((m) => m.id) } } });
  }, 60_000);

  it('disent, quand rien ne répond, lequel enlever et ce que cela donnerait', async () => {
    let vides = 0;
    await essais(300, async (c) => {
      if ((await attendues(c)).length > 0) return;
      vides++;
      const pistes = await chercherPistes(c, { commune: await depart(c), lecture: null, now: NOW });
      for (const { change, total, mot } of pistes) {
        expect(total, mot).toBe((await attendues({ ...c, ...change })).length);
        expect(total, mot).toBeGreaterThan(0);
      }
      const sansFiltre = await attendues({ ...c, ...SANS_FILTRE, commune: null });
      if (sansFiltre.length > 0 && c.commune === null) expect(pistes.length).toBeGreaterThan(0);
    });
    expect(vides).toBeGreaterThan(20);
  }, 120_000);
});

describe('les demi-journées gardées avec la mission', () => {
  const bits = async (id: string) =>
    db.mission.findUniqueOrThrow({ where: { id }, select: { demiJournees: true, derniereDate: true } });
  const unCreneau = (missionId: string, demiJournee: DemiJournee, date: Date | null = null) => ({
    ...{ missionId, demiJournee, date, heureDebut: '09:00', heureFin: '11:00' },
  });

  it('suivent chaque créneau qui vient, change ou part', async () => {
    const { id } = offre.find((m) => m.creneaux.length === 0)!;
    expect(await bits(id)).toEqual({ demiJournees: 2 ** 21 - 1, derniereDate: null });
    const lundi = await db.creneau.create({ data: unCreneau(id, 'LUNDI_MATIN') });
    await db.creneau.createMany({ data: [unCreneau(id, 'DIMANCHE_SOIR')] });
    expect((await bits(id)).demiJournees).toBe(1 + 2 ** 20);
    await db.creneau.update({ where: { id: lundi.id }, data: { demiJournee: 'MARDI_MATIN' } });
    expect((await bits(id)).demiJournees).toBe(2 ** 3 + 2 ** 20);
    const autre = offre.find((m) => m.creneaux.length === 0 && m.id !== id)!;
    await db.creneau.update({ where: { id: lundi.id }, data: { missionId: autre.id } });
    expect([(await bits(id)).demiJournees, (await bits(autre.id)).demiJournees]).toEqual([2 ** 20, 2 ** 3]);
    await db.creneau.deleteMany({ where: { missionId: { in: [id, autre.id] } } });
    await db.creneau.create({ data: unCreneau(id, 'MARDI_MATIN', new Date('2026-03-10')) });
    expect(await bits(id)).toEqual({ demiJournees: 0, derniereDate: new Date('2026-03-10') });
    await db.creneau.deleteMany({ where: { missionId: id } });
    expect(await bits(id)).toEqual({ demiJournees: 2 ** 21 - 1, derniereDate: null });
  });

  it('sont justes quand deux créneaux de la même mission viennent à la fois', async () => {
    const { id } = offre.find((m) => m.creneaux.length === 0)!;
    const ecrire = (d: DemiJournee) =>
      db.$transaction(async (tx) => {
        await tx.creneau.create({ data: unCreneau(id, d) });
        await tx.$queryRaw`SELECT pg_sleep(0.1)::text`;
      });
    await Promise.all([ecrire('LUNDI_MATIN'), ecrire('MARDI_MATIN'), ecrire('JEUDI_SOIR')]);
    expect((await bits(id)).demiJournees).toBe(1 + 2 ** 3 + 2 ** 11);
    await db.creneau.deleteMany({ where: { missionId: id } });
  });

  it('partent avec la mission', async () => {
    const { id, creneaux } = offre.find((m) => m.creneaux.length > 1)!;
    await db.mission.delete({ where: { id } });
    expect(await db.creneau.count({ where: { id: { in: creneaux.map((c) => c.id) } } })).toBe(0);
  });
});
