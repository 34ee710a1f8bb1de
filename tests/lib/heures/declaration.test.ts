import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { confirmerHeures } from '@/lib/heures/commands/confirmation';
import { corrigerHeures, declarerHeures, retirerHeures } from '@/lib/heures/commands/declaration';
import { duree } from '@/lib/heures/schema';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation } from '../../factories/candidatures';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');
const LE_2 = new Date('2026-03-02');

async function scene(traits: { debutLe?: string; finLe?: string } = {}) {
  const association = await uneAssociation();
  const mission = await uneMission({ publiee: true, associationId: association.id });
  const affectation = await uneAffectation(mission, traits);
  return { association, mission, affectation, personne: affectation.personne };
}

async function declarees(s: Awaited<ReturnType<typeof scene>>, date = LE_2, minutes = 120) {
  return declarerHeures(s.personne.acteur, { affectationId: s.affectation.id, date, minutes }, NOW);
}

describe('déclarer des heures', () => {
  it('est l’affaire de la personne seule, dans sa mission', async () => {
    const { affectation, association } = await scene();
    const saisie = { affectationId: affectation.id, date: LE_2, minutes: 60 };
    for (const { acteur } of [
      association,
      await unReferent(),
      await unCoordinateur(),
      await unAgentDuDepartement(),
    ])
      await expect(declarerHeures(acteur, saisie, NOW)).rejects.toMatchObject({ code: 'INTERDIT' });
    const autre = await unBeneficiaire();
    await expect(declarerHeures(autre.acteur, saisie, NOW)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    expect(await db.heures.count({ where: { affectationId: affectation.id } })).toBe(0);
  });

  it('refuse un jour qui n’est pas venu à Paris, même s’il est encore hier à Londres', async () => {
    const s = await scene();
    const presqueMinuit = new Date('2026-03-03T22:59:00Z');
    const passeMinuit = new Date('2026-03-03T23:01:00Z');
    const saisie = { affectationId: s.affectation.id, date: new Date('2026-03-04'), minutes: 60 };
    await expect(declarerHeures(s.personne.acteur, saisie, presqueMinuit)).rejects.toMatchObject({
      code: 'FUTUR',
      champs: { date: ['Ce jour n’est pas encore venu.'] },
    });
    await declarerHeures(s.personne.acteur, saisie, passeMinuit);
  });

  it('refuse un jour avant ou après la mission, avec une phrase', async () => {
    const s = await scene({ debutLe: '2026-02-10', finLe: '2026-02-20' });
    for (const jour of ['2026-02-09', '2026-02-21'])
      await expect(declarees(s, new Date(jour))).rejects.toMatchObject({ code: 'HORS_MISSION' });
    await declarees(s, new Date('2026-02-10'));
    await declarees(s, new Date('2026-02-20'));
  });

  it('refuse une deuxième ligne le même jour, même en même temps', async () => {
    const s = await scene();
    const saisir = (minutes: number) =>
      declarerHeures(s.personne.acteur, { affectationId: s.affectation.id, date: LE_2, minutes }, NOW);
    const deux = await Promise.allSettled([saisir(60), saisir(90)]);
    expect(deux.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(deux.find((r) => r.status === 'rejected')).toMatchObject({ reason: { code: 'DEJA_ECRITES' } });
  });

  it('les mêmes heures envoyées deux fois sont une seule ligne, même en même temps', async () => {
    const s = await scene();
    const [a, b] = await Promise.all([declarees(s), declarees(s)]);
    expect(a).toEqual(b);
  });

  it('refuse plus de 12 heures dans une journée sur toutes les missions, même en même temps', async () => {
    const a = await scene();
    const mission = await uneMission({ publiee: true });
    const autre = await uneAffectation(mission, { personne: a.personne });
    const saisir = (affectationId: string) =>
      declarerHeures(a.personne.acteur, { affectationId, date: LE_2, minutes: 400 }, NOW);
    const deux = await Promise.allSettled([saisir(a.affectation.id), saisir(autre.id)]);
    expect(deux.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(deux.find((r) => r.status === 'rejected')).toMatchObject({ reason: { code: 'TROP_D_HEURES' } });
  });

  it('prévient l’association une fois par jour, sans nom', async () => {
    const s = await scene();
    await declarees(s);
    await declarees(s, new Date('2026-03-01'));
    const messages = await db.message.findMany({ where: { userId: s.association.user.id } });
    expect(messages).toHaveLength(1);
    expect(messages[0]!.texte).not.toMatch(/Durand|RSA|référent/i);
  });
});

describe('corriger et retirer', () => {
  it('sont à la personne seule', async () => {
    const s = await scene();
    const { id: heuresId } = await declarees(s);
    const autre = await unBeneficiaire();
    await expect(
      corrigerHeures(autre.acteur, { heuresId, date: LE_2, minutes: 1 }, NOW),
    ).rejects.toMatchObject({ code: 'NON_TROUVE' });
    await expect(retirerHeures(s.association.acteur, { heuresId }, NOW)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
  });

  it('ne touchent plus une ligne que les deux ont confirmée', async () => {
    const s = await scene();
    const { id: heuresId } = await declarees(s);
    await corrigerHeures(s.personne.acteur, { heuresId, date: LE_2, minutes: 90 }, NOW);
    await confirmerHeures(s.association.acteur, { heuresIds: [heuresId] }, NOW);
    await expect(retirerHeures(s.personne.acteur, { heuresId }, NOW)).rejects.toMatchObject({
      code: 'CONFIRMEES',
    });
    expect(await db.heures.findUniqueOrThrow({ where: { id: heuresId } })).toMatchObject({ minutes: 90 });
  });

  it('enlève la ligne', async () => {
    const s = await scene();
    const { id: heuresId } = await declarees(s);
    await retirerHeures(s.personne.acteur, { heuresId }, NOW);
    expect(await db.heures.count({ where: { id: heuresId } })).toBe(0);
  });
});

describe('une durée écrite à la main', () => {
  it.each([
    ['2', 120],
    ['2h30', 150],
    ['2 h 30', 150],
    ['1,5', 90],
    ['0:45', 45],
    ['12', 720],
  ])('« %s »', (ecrit, minutes) => expect(duree.parse(ecrit)).toBe(minutes));

  it.each(['', '0', 'beaucoup', '13', '-2'])('refuse « %s »', (ecrit) => {
    expect(duree.safeParse(ecrit).success).toBe(false);
  });
});
