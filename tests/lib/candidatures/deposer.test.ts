import { describe, expect, it } from 'vitest';
import { terminerAffectation } from '@/lib/candidatures/commands/affectation';
import { deposerCandidature } from '@/lib/candidatures/commands/deposer';
import { fermerPourRetrait, retirerCandidature } from '@/lib/candidatures/commands/fermeture';
import { leverAncienEmployeur, presenterCandidature } from '@/lib/candidatures/commands/presenter';
import { candidaturesVisiblesPour } from '@/lib/candidatures/policy';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');

async function scene() {
  const association = await uneAssociation();
  const mission = await uneMission({ publiee: true, associationId: association.id, places: 1 });
  const personne = await unBeneficiaire();
  const saisie = {
    missionId: mission.id,
    creneauIds: [mission.creneaux[0]!.id],
    mot: null,
    partageTelephone: true,
    partageEmail: false,
    ancienEmployeur: false,
    accord: true,
  };
  return { association, mission, personne, saisie };
}

describe('« ça m’intéresse »', () => {
  it('ne se dit que par la personne elle-même', async () => {
    const { association, saisie } = await scene();
    for (const { acteur } of [
      association,
      await unReferent(),
      await unCoordinateur(),
      await unAgentDuDepartement(),
    ])
      await expect(deposerCandidature(acteur, saisie, NOW)).rejects.toMatchObject({ code: 'INTERDIT' });
  });

  it('demande un consentement ouvert', async () => {
    const { saisie } = await scene();
    const sans = await unBeneficiaire({ consent: false });
    await expect(deposerCandidature(sans.acteur, saisie, NOW)).rejects.toMatchObject({
      code: 'CONSENTEMENT',
    });
  });

  it('s’envoie à la coordination, avec ce que la personne veut partager', async () => {
    const { personne, saisie } = await scene();
    const { user: coordinateur } = await unCoordinateur();
    const { id } = await deposerCandidature(personne.acteur, saisie, NOW);
    expect(
      await db.candidature.findUniqueOrThrow({ where: { id }, include: { creneaux: true } }),
    ).toMatchObject({
      statut: 'DEPOSEE',
      partageTelephone: true,
      partageEmail: false,
      accordLe: NOW,
      creneaux: [{ creneauId: saisie.creneauIds[0] }],
    });
    const message = await db.message.findFirstOrThrow({ where: { userId: coordinateur.id } });
    expect(message.texte).not.toContain('Samira');
  });

  it('refuse un moment d’une autre mission, une mission qui n’est pas en ligne', async () => {
    const { personne, saisie } = await scene();
    const autre = await uneMission({ publiee: true });
    await expect(
      deposerCandidature(personne.acteur, { ...saisie, creneauIds: [autre.creneaux[0]!.id] }, NOW),
    ).rejects.toMatchObject({ code: 'CRENEAU' });
    await expect(
      deposerCandidature(personne.acteur, { ...saisie, creneauIds: [] }, NOW),
    ).rejects.toMatchObject({ code: 'CRENEAU' });
    const brouillon = await uneMission();
    await expect(
      deposerCandidature(personne.acteur, { ...saisie, missionId: brouillon.id, creneauIds: [] }, NOW),
    ).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('ne se dit qu’une fois par mission ; deux clics sont un seul souhait', async () => {
    const { personne, saisie } = await scene();
    const [a, b] = await Promise.all([
      deposerCandidature(personne.acteur, saisie, NOW),
      deposerCandidature(personne.acteur, saisie, NOW),
    ]);
    expect(a).toEqual(b);
    const plusTard = new Date(NOW.getTime() + 3_600_000);
    for (const [autre, le] of [
      [{ ...saisie, mot: 'Avec plaisir' }, NOW],
      [saisie, plusTard],
    ] as const)
      await expect(deposerCandidature(personne.acteur, autre, le)).rejects.toMatchObject({
        code: 'DEJA_DEPOSEE',
      });
    expect(await db.candidature.count({ where: { beneficiaireId: personne.id } })).toBe(1);
  });

  it('peut se redire après une mission finie, pas pendant', async () => {
    const { mission, personne, saisie } = await scene();
    const { id: affectationId } = await uneAffectation(mission, { personne });
    await expect(deposerCandidature(personne.acteur, saisie, NOW)).rejects.toMatchObject({ code: 'DEJA_LA' });
    await terminerAffectation(personne.acteur, { affectationId }, NOW);
    await deposerCandidature(personne.acteur, saisie, NOW);
  });

  it('n’est plus possible passé le dernier jour de la mission', async () => {
    const finie = await uneMission({ publiee: true, champs: { finLe: new Date('2026-03-02') } });
    const { acteur } = await unBeneficiaire();
    const saisie = {
      ...{ missionId: finie.id, creneauIds: [finie.creneaux[0]!.id], mot: null, accord: true },
      ...{ partageTelephone: false, partageEmail: false, ancienEmployeur: false },
    };
    await expect(deposerCandidature(acteur, saisie, NOW)).rejects.toMatchObject({ code: 'MISSION_FINIE' });
    expect(await db.candidature.count({ where: { missionId: finie.id } })).toBe(0);
    const veille = new Date('2026-03-02T20:00:00Z');
    expect(await deposerCandidature(acteur, saisie, veille)).toMatchObject({ statut: 'DEPOSEE' });
  });
});

describe('« j’ai travaillé pour cette association »', () => {
  it('fait examiner la demande par la coordination, qui seule peut lever puis présenter', async () => {
    const { association, personne, saisie } = await scene();
    const { acteur } = await unCoordinateur();
    const { id: candidatureId, statut } = await deposerCandidature(
      personne.acteur,
      { ...saisie, ancienEmployeur: true },
      NOW,
    );
    expect(statut).toBe('A_EXAMINER');
    for (const autre of [personne, association, await unReferent()]) {
      await expect(leverAncienEmployeur(autre.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
        code: 'INTERDIT',
      });
      await expect(presenterCandidature(autre.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
        code: 'INTERDIT',
      });
    }
    await expect(presenterCandidature(acteur, { candidatureId }, NOW)).rejects.toMatchObject({
      code: 'TRANSITION',
    });
    await leverAncienEmployeur(acteur, { candidatureId }, NOW);
    const levee = await db.message.findUniqueOrThrow({
      where: { cle: `candidature.levee:${candidatureId}` },
    });
    expect(levee.userId).toBe(personne.user.id);
    await presenterCandidature(acteur, { candidatureId }, NOW);
    expect(await db.candidature.findUniqueOrThrow({ where: { id: candidatureId } })).toMatchObject({
      statut: 'PROPOSEE_A_L_ASSOCIATION',
      proposeeLe: NOW,
    });
    const message = await db.message.findFirstOrThrow({ where: { userId: association.user.id } });
    expect(`${message.sujet} ${message.texte}`).not.toMatch(/Durand|RSA|référent|06/i);
    expect(message.texte).toContain('Samira');
  });

  it('reste su d’une demande à l’autre tant que la coordination n’a pas levé', async () => {
    const { association, personne, saisie } = await scene();
    const seconde = await uneMission({ publiee: true, associationId: association.id });
    const un = await deposerCandidature(personne.acteur, { ...saisie, ancienEmployeur: true }, NOW);
    await retirerCandidature(personne.acteur, { candidatureId: un.id }, NOW);
    const deux = await deposerCandidature(
      personne.acteur,
      { ...saisie, missionId: seconde.id, creneauIds: [seconde.creneaux[0]!.id] },
      NOW,
    );
    expect(deux.statut).toBe('A_EXAMINER');
  });
});

describe('changer d’avis', () => {
  it('est à la personne seule', async () => {
    const { association, mission } = await scene();
    const { id: candidatureId } = await uneCandidature(mission);
    const autre = await unBeneficiaire();
    await expect(retirerCandidature(autre.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
    for (const { acteur } of [association, await unCoordinateur(), await unReferent()])
      await expect(retirerCandidature(acteur, { candidatureId }, NOW)).rejects.toMatchObject({
        code: 'INTERDIT',
      });
  });

  it.each(['DEPOSEE', 'A_EXAMINER', 'PROPOSEE_A_L_ASSOCIATION', 'LISTE_D_ATTENTE'] as const)(
    'se peut à tout moment (%s), et le contact n’est plus partagé',
    async (statut) => {
      const { association, mission } = await scene();
      const { id, personne } = await uneCandidature(mission, statut, { partageTelephone: true });
      await retirerCandidature(personne.acteur, { candidatureId: id }, NOW);
      expect(await db.candidature.findUniqueOrThrow({ where: { id } })).toMatchObject({
        statut: 'RETIREE',
        partageTelephone: false,
      });
      expect(
        await db.candidature.count({
          where: { AND: [{ id }, candidaturesVisiblesPour(association.acteur, NOW)] },
        }),
      ).toBe(0);
    },
  );
});

describe('retirer son consentement', () => {
  it('ferme tout d’un coup, rend les places et les propose aux suivantes', async () => {
    const { association, mission, personne } = await scene();
    const affectation = await uneAffectation(mission, { personne });
    const ailleurs = await uneMission({ publiee: true, associationId: association.id });
    const demande = await uneCandidature(ailleurs, 'PROPOSEE_A_L_ASSOCIATION', {
      personne,
      partageTelephone: true,
    });
    const suivante = await uneCandidature(mission, 'LISTE_D_ATTENTE');
    await db.$transaction(async (tx) => {
      await tx.consentement.updateMany({ where: { beneficiaireId: personne.id }, data: { retireLe: NOW } });
      await fermerPourRetrait(tx, personne.acteur, personne.id, NOW);
    });
    const apres = await db.candidature.findMany({ where: { beneficiaireId: personne.id } });
    expect(apres.map((c) => c.statut)).toEqual(['RETIREE', 'RETIREE']);
    expect(apres.some((c) => c.partageTelephone)).toBe(false);
    expect((await db.affectation.findUniqueOrThrow({ where: { id: affectation.id } })).finLe).not.toBeNull();
    expect((await db.candidature.findUniqueOrThrow({ where: { id: suivante.id } })).statut).toBe(
      'PLACE_OFFERTE',
    );
    expect((await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } })).etape).toBe(
      'EN_RECHERCHE',
    );
    expect(
      await db.candidature.count({
        where: { AND: [{ id: demande.id }, candidaturesVisiblesPour(association.acteur, NOW)] },
      }),
    ).toBe(0);
  });
});
