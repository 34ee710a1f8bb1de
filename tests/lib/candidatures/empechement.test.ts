import { describe, expect, it } from 'vitest';
import { SYSTEME } from '@/lib/auth/acteur';
import {
  annulerSeance,
  prevenirEmpechement,
  supprimerEmpechementsPasses,
} from '@/lib/candidatures/commands/empechement';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation } from '../../factories/candidatures';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

// A Tuesday; the créneau is on Monday mornings.
const NOW = new Date('2026-03-03T09:00:00Z');
const LUNDI = new Date('2026-03-09');

async function scene() {
  const association = await uneAssociation();
  const mission = await uneMission({ publiee: true, associationId: association.id, places: 3 });
  const affectation = await uneAffectation(mission);
  const creneauId = mission.creneaux.find((c) => c.demiJournee === 'LUNDI_MATIN')!.id;
  return { association, mission, affectation, creneauId, personne: affectation.personne };
}

describe('« je ne viens pas cette fois »', () => {
  it('se dit par la personne seule, pour sa mission', async () => {
    const s = await scene();
    const saisie = { affectationId: s.affectation.id, creneauId: s.creneauId, date: LUNDI };
    for (const { acteur } of [s.association, await unReferent(), await unCoordinateur()])
      await expect(prevenirEmpechement(acteur, saisie, NOW)).rejects.toMatchObject({ code: 'INTERDIT' });
    const autre = await unBeneficiaire();
    await expect(prevenirEmpechement(autre.acteur, saisie, NOW)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
  });

  it('prévient l’association une fois, sans raison, sans ligne de journal', async () => {
    const s = await scene();
    const saisie = { affectationId: s.affectation.id, creneauId: s.creneauId, date: LUNDI };
    const lignes = await db.journal.count();
    await Promise.all([1, 2].map(() => prevenirEmpechement(s.personne.acteur, saisie, NOW)));
    const messages = await db.message.findMany({ where: { userId: s.association.user.id } });
    expect(messages.map((m) => m.sujet)).toEqual(['Samira ne vient pas lundi 9 mars 2026, le matin']);
    expect(await db.journal.count()).toBe(lignes);
  });

  it('ne se dit que pour un jour de séance à venir', async () => {
    const s = await scene();
    for (const jour of ['2026-03-02', '2026-03-10'])
      await expect(
        prevenirEmpechement(
          s.personne.acteur,
          { affectationId: s.affectation.id, creneauId: s.creneauId, date: new Date(jour) },
          NOW,
        ),
      ).rejects.toMatchObject({ code: 'SEANCE' });
  });
});

describe('« pas de séance »', () => {
  it('se dit par l’association de la mission seule', async () => {
    const s = await scene();
    const saisie = { creneauId: s.creneauId, date: LUNDI };
    await expect(annulerSeance(s.personne.acteur, saisie, NOW)).rejects.toMatchObject({ code: 'INTERDIT' });
    const autre = await uneAssociation();
    await expect(annulerSeance(autre.acteur, saisie, NOW)).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('prévient les bénévoles de ce moment, et eux seuls', async () => {
    const s = await scene();
    const ailleurs = await unBeneficiaire({ prenom: 'Léa' });
    await uneAffectation({ id: s.mission.id }, { personne: ailleurs });
    await annulerSeance(s.association.acteur, { creneauId: s.creneauId, date: LUNDI }, NOW);
    expect(await db.message.count({ where: { userId: s.personne.user.id } })).toBe(1);
    expect(await db.message.count({ where: { userId: ailleurs.user.id } })).toBe(0);
  });
});

describe('une fois la date passée', () => {
  it('il ne reste rien : ni ligne, ni message, ni journal', async () => {
    const s = await scene();
    const saisie = { affectationId: s.affectation.id, creneauId: s.creneauId, date: LUNDI };
    await prevenirEmpechement(s.personne.acteur, saisie, NOW);
    await annulerSeance(s.association.acteur, saisie, NOW);
    await supprimerEmpechementsPasses(SYSTEME, {}, new Date('2026-03-09T12:00:00Z'));
    expect(await db.empechement.count({ where: { creneauId: s.creneauId } })).toBe(2);
    await supprimerEmpechementsPasses(SYSTEME, {}, new Date('2026-03-10T01:00:00Z'));
    expect(await db.empechement.count({ where: { creneauId: s.creneauId } })).toBe(0);
    expect(await db.message.count({ where: { modele: { startsWith: 'empechement.' } } })).toBe(0);
    expect(await db.journal.count({ where: { action: { contains: 'empechement' } } })).toBe(0);
  });
});
