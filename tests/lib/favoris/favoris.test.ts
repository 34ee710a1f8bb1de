import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { garderMission, laisserMission, reprendreGardees } from '@/lib/favoris/commands';
import { GARDEES_MAX } from '@/lib/favoris/gardee';
import { estGardee, mesMissionsGardees, missionsGardeesIci } from '@/lib/favoris/queries';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const enLigne = (titre = 'Trier') => uneMission({ publiee: true, champs: { titre } });
type Personne = Awaited<ReturnType<typeof unBeneficiaire>>;
const gardees = async (p: Personne) => (await mesMissionsGardees(p.acteur, NOW)).map((m) => m.id);
const nombre = (p: Personne) => db.missionGardee.count({ where: { beneficiaireId: p.id } });

/** Keeps so many missions of one association, written at once. */
async function enGarder(p: Personne, combien: number) {
  const modele = await enLigne();
  const { creneaux: _, ...ligne } = modele;
  await db.mission.createMany({
    data: Array.from({ length: combien }, () => ({ ...ligne, id: undefined, titre: randomUUID() })),
  });
  const missions = await db.mission.findMany({
    where: { associationId: modele.associationId, id: { not: modele.id } },
    select: { id: true },
  });
  await db.missionGardee.createMany({
    data: missions.map((m) => ({ beneficiaireId: p.id, missionId: m.id, creeLe: new Date('2026-02-01') })),
  });
}

describe('garder une mission', () => {
  it('n’est qu’à la personne : ni qui l’accompagne, ni les autres', async () => {
    const { id } = await enLigne();
    for (const { acteur } of [
      await unReferent(),
      await uneAssociation(),
      await unCoordinateur(),
      await unAgentDuDepartement(),
    ]) {
      const non = { code: 'INTERDIT' };
      await expect(garderMission(acteur, { missionId: id }, NOW)).rejects.toMatchObject(non);
      await expect(laisserMission(acteur, { missionId: id })).rejects.toMatchObject(non);
      await expect(reprendreGardees(acteur, { missionIds: [id] }, NOW)).rejects.toMatchObject(non);
    }
    expect(await db.missionGardee.count()).toBe(0);
  });

  it('la met dans sa liste, la dernière en premier ; ne plus la garder l’ôte', async () => {
    const [p, a, b] = [await unBeneficiaire(), await enLigne('A'), await enLigne('B')];
    await garderMission(p.acteur, { missionId: a.id }, NOW);
    await garderMission(p.acteur, { missionId: b.id }, new Date(NOW.getTime() + 1));
    expect(await gardees(p)).toEqual([b.id, a.id]);
    expect(await estGardee(p.acteur, a.id)).toBe(true);
    await laisserMission(p.acteur, { missionId: a.id });
    await laisserMission(p.acteur, { missionId: a.id });
    expect(await estGardee(p.acteur, a.id)).toBe(false);
    expect(await gardees(p)).toEqual([b.id]);
    expect(await gardees(await unBeneficiaire())).toEqual([]);
  });

  it('deux fois à la fois, c’est une fois ; sans ligne au journal', async () => {
    const [p, m] = [await unBeneficiaire(), await enLigne()];
    const lignes = await db.journal.count();
    const garder = () => garderMission(p.acteur, { missionId: m.id }, NOW);
    await Promise.all([garder(), garder(), garder()]);
    expect(await nombre(p)).toBe(1);
    expect(await db.journal.count()).toBe(lignes);
  });

  it('demande un accord, et une mission qui a été en ligne', async () => {
    const [p, m] = [await unBeneficiaire({ consent: false }), await enLigne()];
    await expect(garderMission(p.acteur, { missionId: m.id }, NOW)).rejects.toMatchObject({
      code: 'SANS_ACCORD',
    });
    const autre = await unBeneficiaire();
    for (const missionId of [randomUUID(), (await uneMission()).id])
      await expect(garderMission(autre.acteur, { missionId }, NOW)).rejects.toMatchObject({
        code: 'NON_TROUVE',
      });
  });

  it('une mission finie, laissée par erreur, se garde de nouveau', async () => {
    const [p, m] = [await unBeneficiaire(), await enLigne()];
    await garderMission(p.acteur, { missionId: m.id }, NOW);
    await db.mission.update({ where: { id: m.id }, data: { statut: 'TERMINEE' } });
    await laisserMission(p.acteur, { missionId: m.id });
    await garderMission(p.acteur, { missionId: m.id }, NOW);
    expect(await gardees(p)).toEqual([m.id]);
  });

  it('s’arrête à 100, même à deux à la fois, et le dit', async () => {
    const [p, a, b] = [await unBeneficiaire(), await enLigne(), await enLigne()];
    await enGarder(p, GARDEES_MAX - 1);
    const essais = await Promise.allSettled(
      [a, b].map((m) => garderMission(p.acteur, { missionId: m.id }, NOW)),
    );
    const [non] = essais.filter((e) => e.status === 'rejected');
    expect(essais.filter((e) => e.status === 'fulfilled')).toHaveLength(1);
    expect(non!.reason).toMatchObject({
      code: 'PLEIN',
      message: 'Vous gardez déjà 100 missions. Enlevez-en une, puis recommencez.',
    });
    expect(await nombre(p)).toBe(GARDEES_MAX);
    // What is kept already is no mission more.
    const deja = (await gardees(p))[0]!;
    await expect(garderMission(p.acteur, { missionId: deja }, NOW)).resolves.toBeUndefined();
  });
});

describe('une mission gardée ne disparaît pas', () => {
  it.each([
    ['TERMINEE', 'FINIE'],
    ['ARCHIVEE', 'FINIE'],
    ['SUSPENDUE', 'RETIREE'],
    ['A_VALIDER', 'RETIREE'],
    ['COMPLETE', 'COMPLETE'],
  ] as const)('%s : elle reste, et le dit', async (statut, etat) => {
    const [p, m] = [await unBeneficiaire(), await enLigne()];
    await garderMission(p.acteur, { missionId: m.id }, NOW);
    await db.mission.update({ where: { id: m.id }, data: { statut, placesPrises: m.places } });
    expect(await mesMissionsGardees(p.acteur, NOW)).toMatchObject([{ id: m.id, titre: 'Trier', etat }]);
    expect(await missionsGardeesIci([m.id], NOW)).toMatchObject([{ id: m.id, etat }]);
  });

  it('un brouillon ne se lit pas, même quand on connaît son numéro', async () => {
    const [brouillon, m] = [await uneMission(), await enLigne()];
    expect((await missionsGardeesIci([brouillon.id, randomUUID(), m.id], NOW)).map((x) => x.id)).toEqual([
      m.id,
    ]);
  });
});

describe('entrer dans son espace', () => {
  it('joint ce que le navigateur gardait, dans l’ordre, sans doublon', async () => {
    const [p, a, b, c] = [await unBeneficiaire(), await enLigne(), await enLigne(), await enLigne()];
    await garderMission(p.acteur, { missionId: b.id }, new Date('2026-02-01'));
    const brouillon = await uneMission();
    const missionIds = [c.id, b.id, brouillon.id, a.id, randomUUID()];
    expect(await reprendreGardees(p.acteur, { missionIds }, NOW)).toEqual([]);
    expect(await gardees(p)).toEqual([c.id, a.id, b.id]);
    expect(await reprendreGardees(p.acteur, { missionIds }, NOW)).toEqual([]);
    expect(await nombre(p)).toBe(3);
  });

  it('deux entrées à la fois ne comptent rien deux fois', async () => {
    const [p, a, b] = [await unBeneficiaire(), await enLigne(), await enLigne()];
    const entrer = () => reprendreGardees(p.acteur, { missionIds: [a.id, b.id] }, NOW);
    expect(await Promise.all([entrer(), entrer()])).toEqual([[], []]);
    expect(await nombre(p)).toBe(2);
  });

  it('laisse au navigateur ce qui n’a pas de place, et tout avant l’accord', async () => {
    const [p, a, b] = [await unBeneficiaire(), await enLigne(), await enLigne()];
    await enGarder(p, GARDEES_MAX - 1);
    expect(await reprendreGardees(p.acteur, { missionIds: [a.id, b.id] }, NOW)).toEqual([b.id]);
    const sans = await unBeneficiaire({ consent: false });
    expect(await reprendreGardees(sans.acteur, { missionIds: [a.id, b.id] }, NOW)).toEqual([a.id, b.id]);
    expect(await nombre(sans)).toBe(0);
  });
});

describe('ses données', () => {
  it('se téléchargent, et s’effacent', async () => {
    const [p, m] = [await unBeneficiaire(), await enLigne('Cueillir des prunes')];
    await garderMission(p.acteur, { missionId: m.id }, NOW);
    expect((await exporterMesDonnees(p.acteur, {}, NOW))['missions gardées']).toMatchObject([
      { mission: 'Cueillir des prunes', le: 'mardi 3 mars 2026 à 10\u00a0h' },
    ]);
    await effacerDonnees(p.acteur, { beneficiaireId: p.id, compris: true }, NOW);
    expect(await nombre(p)).toBe(0);
    await expect(garderMission(p.acteur, { missionId: m.id }, NOW)).rejects.toMatchObject({
      code: 'SANS_ACCORD',
    });
  });
});
