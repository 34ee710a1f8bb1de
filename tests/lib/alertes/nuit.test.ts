import { beforeEach, describe, expect, it, vi } from 'vitest';
import { envoyerAlertes } from '@/lib/alertes/commands/envoi';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import * as notifications from '@/lib/notifications/commands/envoi';
import * as recherche from '@/lib/recherche/queries/nouvelles';
import * as vocabulaire from '@/lib/vocabulaire/queries';
import { uneRecherche } from '../../factories/alertes';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneMission } from '../../factories/missions';
import { passerLesAlertes } from '../../support/alertes';
import { compterRequetes } from '../../support/requetes';

const NOW = new Date('2026-03-03T09:00:00Z');
const il = (heures: number) => new Date(NOW.getTime() - heures * 3_600_000);
const passer = () => passerLesAlertes(NOW);
const enLigne = (titre: string, champs = {}) =>
  uneMission({ publiee: true, champs: { titre, publieeLe: il(12), ...champs } });
type Personne = Awaited<ReturnType<typeof unBeneficiaire>>;
const messages = (p: Personne) => db.message.findMany({ where: { userId: p.userId } });

let p: Personne;
beforeEach(async () => {
  // Each test has its own searches and missions.
  await db.rechercheEnregistree.deleteMany();
  await db.mission.updateMany({ data: { statut: 'TERMINEE' }, where: { statut: 'PUBLIEE' } });
  p = await unBeneficiaire();
});

describe('une nuit qui se passe mal', () => {
  it('une recherche qui échoue ne coûte que sa personne', async () => {
    const autre = await unBeneficiaire();
    await uneRecherche(p, 'q=poison');
    await uneRecherche(autre, 'commune=01053');
    await enLigne('Courir');
    const lire = vocabulaire.lireLaRecherche;
    const panne = vi
      .spyOn(vocabulaire, 'lireLaRecherche')
      .mockImplementation((q) => (q === 'poison' ? Promise.reject(new Error('panne')) : lire(q)));
    expect(await passer()).toEqual({ prevenus: 1, echecs: 1 });
    panne.mockRestore();
    expect(await messages(autre)).toHaveLength(1);
    const { vuJusquA } = await db.rechercheEnregistree.findFirstOrThrow({ where: { beneficiaireId: p.id } });
    expect(vuJusquA).toEqual(new Date('2026-03-01T09:00:00Z'));
  });

  it('arrêtée entre deux personnes, elle reprend : ni deux messages, ni un de moins', async () => {
    const gens = [p, await unBeneficiaire(), await unBeneficiaire()];
    for (const g of gens) await uneRecherche(g, 'commune=01053');
    await enLigne('Courir');
    const ecrire = notifications.notifier;
    let fois = 0;
    const coupure = vi.spyOn(notifications, 'notifier').mockImplementation(async (...a) => {
      const parti = await ecrire(...a);
      if (++fois > 1) throw new Error('coupure');
      return parti;
    });
    expect(await passer()).toEqual({ prevenus: 1, echecs: 2 });
    coupure.mockRestore();
    expect(await passer()).toEqual({ prevenus: 2, echecs: 0 });
    for (const g of gens) expect(await messages(g)).toHaveLength(1);
  });

  it('deux ouvriers à la fois : un message chacun', async () => {
    const gens = [p, await unBeneficiaire(), await unBeneficiaire()];
    for (const g of gens) await uneRecherche(g, 'commune=01053');
    await enLigne('Courir');
    const bilans = await Promise.all([passer(), passer()]);
    expect(bilans.reduce((n, b) => n + b.prevenus, 0)).toBe(3);
    for (const g of gens) expect(await messages(g)).toHaveLength(1);
  });

  it('un lot dont la base ne répond pas laisse passer les suivants', async () => {
    for (let i = 0; i < 60; i++) await uneRecherche(await unBeneficiaire(), 'domaine=sport');
    await enLigne('Courir', { domaine: 'SPORT' });
    const comparer = vi.spyOn(recherche, 'missionsNouvelles');
    // The whole first lot, then each of its fifty people.
    for (let i = 0; i < 51; i++) comparer.mockRejectedValueOnce(new Error('coupure'));
    expect(await passer()).toEqual({ prevenus: 10, echecs: 50 });
    comparer.mockRejectedValueOnce(new Error('coupure'));
    expect(await passer(), 'un lot qui échoue se reprend personne par personne').toEqual({
      prevenus: 50,
      echecs: 0,
    });
    comparer.mockRestore();
  }, 60_000);
});

describe('par petits travaux', () => {
  type Travail = { cle: string; priorite: number; charge: unknown };
  const travaux = (tache: string) =>
    db.$queryRaw<Travail[]>`
      SELECT j."key" AS cle, j."priority" AS priorite, p."payload" AS charge
      FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p USING ("id")
      WHERE j."task_identifier" = ${tache}`;

  it('cinquante personnes, puis un autre travail ; un lien pour entrer passe devant', async () => {
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    for (let i = 0; i < 60; i++) await uneRecherche(await unBeneficiaire(), 'domaine=sport');
    await enLigne('Courir', { domaine: 'SPORT' });
    const { suite, prevenus } = await envoyerAlertes(SYSTEME, {}, NOW);
    expect(prevenus).toBe(50);
    const apres = { priorite: 10, charge: { apres: suite, depuis: NOW.toISOString() } };
    expect(await travaux('alertes')).toMatchObject([apres]);
    // A run that was killed and is taken up again leaves one next job.
    expect((await envoyerAlertes(SYSTEME, {}, NOW)).prevenus).toBe(0);
    expect(await travaux('alertes')).toMatchObject([apres]);
    await db.$transaction((tx) =>
      notifications.confier(tx, { cle: `essai:${p.id}`, modele: 'connexion.lien' }, NOW),
    );
    for (const { cle, priorite } of await travaux('envoyer_message'))
      expect(priorite, cle).toBe(cle.startsWith('message:alertes:') ? 10 : 0);
    const plusTard = new Date(NOW.getTime() + 3_600_000);
    expect(await envoyerAlertes(SYSTEME, { apres: suite!, depuis: NOW }, plusTard)).toEqual({
      prevenus: 10,
      echecs: 0,
      suite: null,
    });
    // A message is of the instant when it is written; what was looked at, of the beginning of the run.
    expect(await db.message.count({ where: { creeLe: plusTard } })).toBe(10);
    const vus = await db.rechercheEnregistree.groupBy({ by: ['vuJusquA'] });
    expect(vus.map((r) => r.vuJusquA)).toEqual([new Date(NOW.getTime() - 600_000)]);
  }, 60_000);

  it('deux passages de jours différents à la fois ne disent pas deux fois la même mission', async () => {
    await uneRecherche(p, 'commune=01053');
    await enLigne('Courir');
    const lire = recherche.missionsNouvelles;
    const lent = vi.spyOn(recherche, 'missionsNouvelles').mockImplementationOnce(async (...a) => {
      const lu = await lire(...a);
      expect(await passerLesAlertes(il(-24)), 'entre-temps').toEqual({ prevenus: 1, echecs: 0 });
      return lu;
    });
    expect(await passer()).toEqual({ prevenus: 0, echecs: 0 });
    lent.mockRestore();
    expect(await messages(p)).toHaveLength(1);
  });
});

describe('ce que cela coûte', () => {
  const requetes = async () => (await compterRequetes(() => passer())).nombre;
  it('une lecture quand rien n’est arrivé ; sinon le même nombre pour peu ou beaucoup de personnes', async () => {
    await uneRecherche(p, 'domaine=sport');
    expect(await requetes()).toBeLessThanOrEqual(2);
    await enLigne('Autre chose');
    const peu = await requetes();
    for (let i = 0; i < 30; i++) {
      const autre = await unBeneficiaire();
      for (const adresse of ['domaine=sport', 'commune=01283&rayon=5', 'aller=oui&domaine=sport'])
        await uneRecherche(autre, adresse);
    }
    const beaucoup = await requetes();
    expect(beaucoup).toBeLessThanOrEqual(peu + 1);
    expect(beaucoup).toBeLessThanOrEqual(16);
  }, 60_000);

  it('ce qui n’est plus dans la liste depuis un jour s’en va', async () => {
    await uneRecherche(p, 'q=a', { enleveeLe: il(25) });
    await uneRecherche(p, 'q=b', { enleveeLe: il(2) });
    await passer();
    expect(await db.rechercheEnregistree.count({ where: { beneficiaireId: p.id } })).toBe(1);
  });
});
