import { describe, expect, it } from 'vitest';
import {
  prendrePlaceOfferte,
  accepterCandidature,
  donnerSansSuite,
  mettreEnAttente,
} from '@/lib/candidatures/commands/reponse';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';

const NOW = new Date('2026-03-03T09:00:00Z');

async function scene(places = 2) {
  const association = await uneAssociation();
  const mission = await uneMission({ publiee: true, places, associationId: association.id });
  return { association, mission };
}

describe('accueillir une personne', () => {
  it('est réservé à l’association de la mission', async () => {
    const { mission } = await scene();
    const { id: candidatureId, personne } = await uneCandidature(mission);
    const autre = await uneAssociation();
    await expect(accepterCandidature(autre.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
    for (const { acteur } of [
      personne,
      await unReferent(),
      await unCoordinateur(),
      await unAgentDuDepartement(),
    ])
      await expect(accepterCandidature(acteur, { candidatureId }, NOW)).rejects.toMatchObject({
        code: 'INTERDIT',
      });
    expect((await db.mission.findUniqueOrThrow({ where: { id: mission.id } })).placesPrises).toBe(0);
  });

  it('ne voit pas une demande qui n’a pas été présentée', async () => {
    const { association, mission } = await scene();
    for (const statut of ['DEPOSEE', 'A_EXAMINER', 'SANS_SUITE', 'RETIREE'] as const) {
      const { id: candidatureId } = await uneCandidature(mission, statut);
      await expect(accepterCandidature(association.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
        code: 'NON_TROUVE',
      });
    }
  });

  it('donne une place, commence l’affectation, prévient la personne et suit son étape', async () => {
    const { association, mission } = await scene(1);
    const { id: candidatureId, personne } = await uneCandidature(mission);
    const accueil = await accepterCandidature(association.acteur, { candidatureId }, NOW);
    expect(accueil).toEqual({ candidatureId, missionId: mission.id, resultat: 'ACCEPTEE' });
    const affectation = await db.affectation.findUniqueOrThrow({ where: { candidatureId } });
    expect(affectation).toMatchObject({ beneficiaireId: personne.id, finLe: null });
    expect(affectation.debutLe.toISOString()).toBe('2026-03-03T00:00:00.000Z');
    expect(await db.mission.findUniqueOrThrow({ where: { id: mission.id } })).toMatchObject({
      statut: 'COMPLETE',
      placesPrises: 1,
    });
    expect((await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } })).etape).toBe(
      'EN_MISSION',
    );
    expect(await db.message.findFirst({ where: { userId: personne.user.id } })).toMatchObject({
      modele: 'candidature.acceptee',
    });
    const lignes = await db.journal.findMany({
      where: { beneficiaireId: personne.id },
      orderBy: { id: 'asc' },
    });
    expect(lignes.map((l) => [l.action, l.de, l.vers])).toEqual([
      ['candidature.accepter', 'PROPOSEE_A_L_ASSOCIATION', 'ACCEPTEE'],
      ['affectation.creer', null, null],
      ['beneficiaire.etape', 'EN_RECHERCHE', 'EN_MISSION'],
    ]);
  });

  it('jamais une personne de plus que les places, même toutes en même temps', async () => {
    const { association, mission } = await scene(3);
    const demandes = [];
    for (let i = 0; i < 12; i++) demandes.push(await uneCandidature(mission));
    const accueils = await Promise.all(
      demandes.map((d) => accepterCandidature(association.acteur, { candidatureId: d.id }, NOW)),
    );
    expect(accueils.filter((a) => a.resultat === 'ACCEPTEE')).toHaveLength(3);
    expect(await db.affectation.count({ where: { missionId: mission.id } })).toBe(3);
    expect(await db.candidature.count({ where: { missionId: mission.id, statut: 'LISTE_D_ATTENTE' } })).toBe(
      9,
    );
    expect(await db.mission.findUniqueOrThrow({ where: { id: mission.id } })).toMatchObject({
      statut: 'COMPLETE',
      placesPrises: 3,
    });
  });

  it('deux clics en même temps ne donnent qu’une place', async () => {
    const { association, mission } = await scene(5);
    const { id: candidatureId } = await uneCandidature(mission);
    const [a, b] = await Promise.all([
      accepterCandidature(association.acteur, { candidatureId }, NOW),
      accepterCandidature(association.acteur, { candidatureId }, NOW),
    ]);
    expect(a).toEqual(b);
    expect((await db.mission.findUniqueOrThrow({ where: { id: mission.id } })).placesPrises).toBe(1);
  });

  it('ne se fait pas quand la mission est en pause', async () => {
    const association = await uneAssociation();
    const mission = await uneMission({ associationId: association.id, champs: { statut: 'SUSPENDUE' } });
    const { id: candidatureId } = await uneCandidature(mission);
    await expect(accepterCandidature(association.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
      code: 'PAS_EN_LIGNE',
    });
  });

  it('refuse une deuxième place à la même personne', async () => {
    const { association, mission } = await scene(3);
    const { personne } = await uneAffectation(mission);
    const { id: candidatureId } = await uneCandidature(mission, 'PROPOSEE_A_L_ASSOCIATION', { personne });
    await expect(accepterCandidature(association.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
      code: 'DEJA_LA',
    });
    expect((await db.mission.findUniqueOrThrow({ where: { id: mission.id } })).placesPrises).toBe(1);
  });
});

describe('mettre en liste d’attente', () => {
  it('ne se fait pas tant qu’une place est libre : la personne peut être accueillie', async () => {
    const { association, mission } = await scene(1);
    const { id: candidatureId, personne } = await uneCandidature(mission);
    await expect(mettreEnAttente(association.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
      code: 'PLACE_LIBRE',
      message: 'Une place est libre : vous pouvez accueillir cette personne.',
    });
    expect(await db.candidature.findUniqueOrThrow({ where: { id: candidatureId } })).toMatchObject({
      statut: 'PROPOSEE_A_L_ASSOCIATION',
      attenteLe: null,
    });
    expect(await db.message.count({ where: { userId: personne.user.id } })).toBe(0);
  });

  it('se fait une fois quand tout est pris, et ce que la personne lit est vrai', async () => {
    const { association, mission } = await scene(1);
    await uneAffectation(mission);
    const { id: candidatureId, personne } = await uneCandidature(mission);
    const mettre = () => mettreEnAttente(association.acteur, { candidatureId }, NOW);
    expect([await mettre(), await mettre()]).toEqual([{ missionId: mission.id }, { missionId: mission.id }]);
    expect(await db.candidature.findUniqueOrThrow({ where: { id: candidatureId } })).toMatchObject({
      statut: 'LISTE_D_ATTENTE',
      attenteLe: NOW,
    });
    const messages = await db.message.findMany({ where: { userId: personne.user.id } });
    expect(messages).toHaveLength(1);
    expect(messages[0]!.texte).toContain('sont prises pour le moment');
    expect(await db.journal.count({ where: { objetId: candidatureId } })).toBe(1);
  });
});

describe('« sans suite »', () => {
  it('n’est pas au pouvoir d’une autre association, ni d’un référent, ni de la personne', async () => {
    const { mission } = await scene();
    const referent = await unReferent();
    const personne = await unBeneficiaire({ referentId: referent.id, organismeId: referent.organismeId });
    const { id: candidatureId } = await uneCandidature(mission, 'PROPOSEE_A_L_ASSOCIATION', { personne });
    const autre = await uneAssociation();
    await expect(donnerSansSuite(autre.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
    for (const { acteur } of [referent, personne])
      await expect(donnerSansSuite(acteur, { candidatureId }, NOW)).rejects.toMatchObject({
        code: 'INTERDIT',
      });
  });

  it('se dit en mots neutres à la personne, et l’association ne la voit plus', async () => {
    const { association, mission } = await scene();
    const { id: candidatureId, personne } = await uneCandidature(mission);
    await donnerSansSuite(association.acteur, { candidatureId }, NOW);
    const message = await db.message.findFirstOrThrow({ where: { userId: personne.user.id } });
    expect(message.texte).toContain('Cela ne dit rien de vous');
    await expect(donnerSansSuite(association.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
  });
});

describe('prendre une place proposée', () => {
  it('est le choix de la personne seule', async () => {
    const { association, mission } = await scene();
    const { id: candidatureId } = await uneCandidature(mission, 'PLACE_OFFERTE');
    await expect(prendrePlaceOfferte(association.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
    const autre = await unBeneficiaire();
    await expect(prendrePlaceOfferte(autre.acteur, { candidatureId }, NOW)).rejects.toMatchObject({
      code: 'NON_TROUVE',
    });
  });
});
