import { describe, expect, it } from 'vitest';
import { donnerConsentement, retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { TEXTES_CONSENTEMENT, VERSION_CONSENTEMENT } from '@/lib/beneficiaires/consentement';
import { profilModifiable } from '@/lib/beneficiaires/queries';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-02T10:00:00Z');
const PLUS_TARD = new Date('2026-04-02T10:00:00Z');
const oui = (beneficiaireId: string, nomAidant: string | null = null) => ({
  beneficiaireId,
  accord: true,
  nomAidant,
});

describe('donnerConsentement', () => {
  it('est introuvable pour qui n’accompagne pas la personne', async () => {
    const { id } = await unBeneficiaire({ consent: false });
    for (const { acteur } of [await unReferent(), await uneAssociation(), await unBeneficiaire()])
      await expect(donnerConsentement(acteur, oui(id), NOW)).rejects.toThrow('introuvable');
    expect(await db.consentement.count({ where: { beneficiaireId: id } })).toBe(0);
  });

  it('est daté, porte la version du texte, et fait entrer la personne', async () => {
    const { id, acteur } = await unBeneficiaire({ consent: false, profil: { etape: 'INVITEE' } });
    await donnerConsentement(acteur, oui(id, 'Yvette'), NOW);
    expect(await db.consentement.findMany({ where: { beneficiaireId: id } })).toMatchObject([
      {
        donneLe: NOW,
        versionTexte: VERSION_CONSENTEMENT,
        retireLe: null,
        nomAidant: 'Yvette',
        recueilliParId: null,
      },
    ]);
    expect(TEXTES_CONSENTEMENT[VERSION_CONSENTEMENT]).toBeDefined();
    expect(await profilModifiable(acteur, id, NOW)).toMatchObject({
      etape: 'EN_PREPARATION',
      nomAidant: 'Yvette',
    });
    const lignes = await db.journal.findMany({ where: { beneficiaireId: id } });
    expect(lignes.map((l) => l.action).sort()).toEqual(['beneficiaire.etape', 'consentement.donner']);
  });

  it('recueilli en entretien, il nomme qui l’a recueilli', async () => {
    const referent = await unReferent();
    const { id } = await unBeneficiaire({
      consent: false,
      referentId: referent.id,
      organismeId: referent.organismeId,
    });
    await donnerConsentement(referent.acteur, oui(id), NOW);
    const [c] = await db.consentement.findMany({ where: { beneficiaireId: id } });
    expect(c?.recueilliParId).toBe(referent.user.id);
  });

  it('deux fois à la fois, il n’y en a qu’un', async () => {
    const { id, acteur } = await unBeneficiaire({ consent: false });
    await Promise.all([1, 2].map(() => donnerConsentement(acteur, oui(id), NOW)));
    expect(await db.consentement.count({ where: { beneficiaireId: id } })).toBe(1);
    expect(await db.journal.count({ where: { beneficiaireId: id, action: 'consentement.donner' } })).toBe(1);
  });
});

describe('retirerConsentement', () => {
  it('est introuvable pour qui n’accompagne pas la personne', async () => {
    const { id } = await unBeneficiaire();
    const { acteur } = await unReferent();
    await expect(retirerConsentement(acteur, { beneficiaireId: id }, NOW)).rejects.toThrow('introuvable');
    expect(await db.consentement.count({ where: { beneficiaireId: id, retireLe: null } })).toBe(1);
  });

  it('ferme tout de suite les demandes, la place et les partages', async () => {
    const { id, acteur } = await unBeneficiaire({ profil: { etape: 'EN_MISSION' } });
    const demandee = await uneMission({ publiee: true });
    const acceptee = await uneMission({ publiee: true, champs: { placesPrises: 1 } });
    await db.candidature.create({
      data: {
        beneficiaireId: id,
        missionId: demandee.id,
        accordLe: NOW,
        statut: 'PROPOSEE_A_L_ASSOCIATION',
        partageTelephone: true,
      },
    });
    await db.candidature.create({
      data: {
        beneficiaireId: id,
        missionId: acceptee.id,
        accordLe: NOW,
        statut: 'ACCEPTEE',
        affectation: {
          create: { beneficiaireId: id, missionId: acceptee.id, debutLe: new Date('2026-02-01') },
        },
      },
    });
    const partage = await db.partagePasseport.create({
      data: { beneficiaireId: id, jeton: 'jeton-de-vingt-deux-signes', creeLe: NOW },
    });
    await retirerConsentement(acteur, { beneficiaireId: id }, PLUS_TARD);

    const candidatures = await db.candidature.findMany({ where: { beneficiaireId: id } });
    expect(candidatures.map((c) => c.statut)).toEqual(['RETIREE', 'RETIREE']);
    expect(candidatures.every((c) => !c.partageTelephone && !c.partageEmail)).toBe(true);
    expect(await db.affectation.count({ where: { beneficiaireId: id, finLe: null } })).toBe(0);
    expect(await db.partagePasseport.findUnique({ where: { id: partage.id } })).toMatchObject({
      revoqueLe: PLUS_TARD,
    });
    expect(await db.mission.findUnique({ where: { id: acceptee.id } })).toMatchObject({ placesPrises: 0 });
    const profil = await profilModifiable(acteur, id, PLUS_TARD);
    expect(profil).toMatchObject({ accord: null, arreteLe: PLUS_TARD, etape: 'EN_PAUSE' });
  });

  it('se fait sans raison, deux fois sans effet, et se redonne', async () => {
    const { id, acteur } = await unBeneficiaire();
    await Promise.all([1, 2].map(() => retirerConsentement(acteur, { beneficiaireId: id }, NOW)));
    expect(await db.journal.count({ where: { beneficiaireId: id, action: 'consentement.retirer' } })).toBe(1);
    await donnerConsentement(acteur, oui(id), PLUS_TARD);
    expect((await profilModifiable(acteur, id, PLUS_TARD))?.accord?.donneLe).toEqual(PLUS_TARD);
    expect(await db.consentement.count({ where: { beneficiaireId: id } })).toBe(2);
  });
});
