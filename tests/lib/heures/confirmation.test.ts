import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { accorderHeures, confirmerHeures, demanderRevue } from '@/lib/heures/commands/confirmation';
import { corrigerHeures, declarerHeures } from '@/lib/heures/commands/declaration';
import { saisirFeuille } from '@/lib/heures/commands/feuille';
import { comptent, heuresQuiComptent } from '@/lib/heures/heures';
import { heuresVisiblesPour } from '@/lib/heures/policy';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation } from '../../factories/candidatures';
import { unCoordinateur, unReferent } from '../../factories/comptes';
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

describe('confirmer', () => {
  it('est à l’association de la mission seule', async () => {
    const s = await scene();
    const heuresIds = [(await declarees(s)).id];
    const autre = await uneAssociation();
    await expect(confirmerHeures(autre.acteur, { heuresIds }, NOW)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
    for (const { acteur } of [s.personne, await unReferent(), await unCoordinateur()])
      await expect(confirmerHeures(acteur, { heuresIds }, NOW)).rejects.toMatchObject({ code: 'INTERDIT' });
  });

  it('confirme tout ou rien, et ne confirme pas ce qui a changé depuis la lecture', async () => {
    const s = await scene();
    const un = await declarees(s);
    const deux = await declarees(s, new Date('2026-03-01'));
    await corrigerHeures(
      s.personne.acteur,
      { heuresId: deux.id, date: new Date('2026-03-01'), minutes: 300 },
      NOW,
    );
    const lot = { heuresIds: [un.id, deux.id], versions: [1, 1] };
    await expect(confirmerHeures(s.association.acteur, lot, NOW)).rejects.toMatchObject({
      code: 'TRANSITION',
    });
    expect(await db.heures.count({ where: { affectationId: s.affectation.id, statut: 'CONFIRMEES' } })).toBe(
      0,
    );
    expect(await confirmerHeures(s.association.acteur, { ...lot, versions: [1, 2] }, NOW)).toEqual({
      confirmees: 2,
    });
    expect(await db.heures.count({ where: { affectationId: s.affectation.id, ...heuresQuiComptent } })).toBe(
      2,
    );
  });

  it('peut demander de regarder de nouveau, avec un mot ; la correction de la personne revient à confirmer', async () => {
    const s = await scene();
    const { id: heuresId } = await declarees(s);
    await demanderRevue(s.association.acteur, { heuresId, mot: 'C’était plutôt 1 heure ?' }, NOW);
    expect(await db.heures.findUniqueOrThrow({ where: { id: heuresId } })).toMatchObject({
      statut: 'A_REVOIR',
      motRevoir: 'C’était plutôt 1 heure ?',
    });
    const journal = await db.journal.findMany({ where: { objetId: heuresId } });
    expect(JSON.stringify(journal, (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v))).not.toContain(
      'plutôt',
    );
    await corrigerHeures(s.personne.acteur, { heuresId, date: LE_2, minutes: 60 }, NOW);
    expect(await db.heures.findUniqueOrThrow({ where: { id: heuresId } })).toMatchObject({
      statut: 'DECLAREES',
      motRevoir: null,
    });
  });
});

describe('la feuille papier', () => {
  it('n’est pas à la personne, ni au référent, ni à une autre association', async () => {
    const s = await scene();
    const lignes = [{ affectationId: s.affectation.id, date: LE_2, minutes: 60 }];
    for (const { acteur } of [s.personne, await unReferent()])
      await expect(saisirFeuille(acteur, { lignes }, NOW)).rejects.toMatchObject({ code: 'INTERDIT' });
    const autre = await uneAssociation();
    await expect(saisirFeuille(autre.acteur, { lignes }, NOW)).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('ne compte que lorsque la personne dit oui', async () => {
    const s = await scene();
    await saisirFeuille(
      s.association.acteur,
      { lignes: [{ affectationId: s.affectation.id, date: LE_2, minutes: 60 }] },
      NOW,
    );
    const ligne = await db.heures.findFirstOrThrow({ where: { affectationId: s.affectation.id } });
    expect(comptent(ligne)).toBe(false);
    await expect(accorderHeures(s.association.acteur, { heuresIds: [ligne.id] }, NOW)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
    await accorderHeures(s.personne.acteur, { heuresIds: [ligne.id] }, NOW);
    expect(comptent(await db.heures.findUniqueOrThrow({ where: { id: ligne.id } }))).toBe(true);
  });

  it('écrite par la coordination, elle attend l’association et la personne, ou une aide qui dit son nom', async () => {
    const s = await scene();
    const { acteur } = await unCoordinateur();
    await saisirFeuille(
      acteur,
      { lignes: [{ affectationId: s.affectation.id, date: LE_2, minutes: 60 }] },
      NOW,
    );
    const { id } = await db.heures.findFirstOrThrow({ where: { affectationId: s.affectation.id } });
    await expect(accorderHeures(acteur, { heuresIds: [id] }, NOW)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
    await accorderHeures(acteur, { heuresIds: [id], nomAidant: 'Ana Silva' }, NOW);
    await confirmerHeures(s.association.acteur, { heuresIds: [id] }, NOW);
    const ligne = await db.heures.findUniqueOrThrow({ where: { id } });
    expect(ligne).toMatchObject({ accordAidant: 'Ana Silva', statut: 'CONFIRMEES' });
    expect(comptent(ligne)).toBe(true);
  });

  it('s’écrit en entier ou pas du tout', async () => {
    const s = await scene();
    const lignes = ['2026-03-01', '2026-03-09'].map((jour) => ({
      affectationId: s.affectation.id,
      date: new Date(jour),
      minutes: 60,
    }));
    await expect(saisirFeuille(s.association.acteur, { lignes }, NOW)).rejects.toMatchObject({
      code: 'FUTUR',
    });
    expect(await db.heures.count({ where: { affectationId: s.affectation.id } })).toBe(0);
  });
});

describe('ce que le référent voit', () => {
  it('seulement les heures qui comptent, des missions que les deux ont écrites dans le contrat', async () => {
    const referent = await unReferent();
    const personne = await unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
    const association = await uneAssociation();
    const mission = await uneMission({ publiee: true, associationId: association.id });
    const affectation = await uneAffectation(mission, { personne });
    const saisie = { affectationId: affectation.id, date: LE_2, minutes: 60 };
    const { id } = await declarerHeures(personne.acteur, saisie, NOW);
    await declarerHeures(personne.acteur, { ...saisie, date: new Date('2026-03-01') }, NOW);
    await confirmerHeures(association.acteur, { heuresIds: [id] }, NOW);
    const vues = () =>
      db.heures.findMany({ where: heuresVisiblesPour(referent.acteur, NOW), select: { id: true } });
    expect(await vues()).toEqual([]);
    const contrat = await db.contrat.create({
      data: { beneficiaireId: personne.id, type: 'CER', nature: 'SOCIAL', debutLe: new Date('2026-01-05') },
    });
    const compte = await db.compteContrat.create({
      data: {
        affectationId: affectation.id,
        contratId: contrat.id,
        proposeParId: referent.userId,
        proposeLe: NOW,
      },
    });
    expect(await vues()).toEqual([]);
    await db.compteContrat.update({ where: { id: compte.id }, data: { accordLe: NOW } });
    expect(await vues()).toEqual([{ id }]);
    expect(await db.heures.count({ where: heuresVisiblesPour((await unReferent()).acteur, NOW) })).toBe(0);
    await db.compteContrat.update({ where: { id: compte.id }, data: { finLe: NOW } });
    expect(await vues()).toEqual([]);
  });
});
