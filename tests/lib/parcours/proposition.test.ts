import { describe, expect, it } from 'vitest';
import { aRepondre } from '@/lib/beneficiaires/queries';
import { deposerCandidature } from '@/lib/candidatures/commands/deposer';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { proposerMission, repondreProposition } from '@/lib/parcours/commands/proposition';
import { revientLe } from '@/lib/parcours/proposition';
import { maProposition, mesPropositions } from '@/lib/parcours/queries/personne';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';
import { uneMissionEnCours, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');

async function preparee() {
  const { referent, personne } = await unSuivi();
  const mission = await uneMission({ publiee: true });
  const saisie = { beneficiaireId: personne.id, missionId: mission.id, mot: 'Cela pourrait vous plaire.' };
  return { referent, personne, mission, saisie };
}

describe('proposer une mission', () => {
  it('est réservé au référent de la personne et à la coordination', async () => {
    const { personne, saisie } = await preparee();
    for (const { acteur } of [personne, await unAgentDuDepartement(), await uneAssociation()])
      await expect(proposerMission(acteur, saisie, now)).rejects.toThrow('réservée');
    await expect(proposerMission((await unReferent()).acteur, saisie, now)).rejects.toThrow('introuvable');
    await expect(proposerMission((await unCoordinateur()).acteur, saisie, now)).resolves.toBeTruthy();
  });

  it('prévient la personne et l’écrit au journal, une seule fois même à deux en même temps', async () => {
    const { referent, personne, saisie } = await preparee();
    const { acteur } = await unCoordinateur();
    const essais = await Promise.allSettled([
      proposerMission(referent.acteur, saisie, now),
      proposerMission(acteur, saisie, now),
    ]);
    expect(essais.map((e) => e.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(essais.find((e) => e.status === 'rejected')?.reason.message).toContain('déjà proposée');
    const [message] = await db.message.findMany({ where: { userId: personne.user.id } });
    expect(message?.texte).toContain('Aider au jardin partagé');
    expect(message?.texte).not.toMatch(/RSA|référent|dispositif/i);
    const lignes = { action: 'proposition.creer', beneficiaireId: personne.id };
    expect(await db.journal.count({ where: lignes })).toBe(1);
  });

  it('attend l’accord de la personne, une mission publiée, et qu’elle ne l’ait pas déjà choisie', async () => {
    const { referent, personne, saisie } = await preparee();
    const proposer = (missionId: string) => proposerMission(referent.acteur, { ...saisie, missionId }, now);
    await expect(proposer((await uneMission()).id)).rejects.toThrow('introuvable');
    const { mission } = await uneMissionEnCours(personne.id);
    await expect(proposer(mission.id)).rejects.toThrow('l’intéresse déjà');
    const { id: beneficiaireId } = await unBeneficiaire({ consent: false });
    const { acteur } = await unCoordinateur();
    await expect(proposerMission(acteur, { ...saisie, beneficiaireId }, now)).rejects.toThrow('dit oui');
  });
});

describe('répondre à une proposition', () => {
  it('n’appartient qu’à la personne', async () => {
    const { referent, saisie } = await preparee();
    const { propositionId } = await proposerMission(referent.acteur, saisie, now);
    const reponse = { propositionId, reponse: 'OUI' as const };
    await expect(repondreProposition(referent.acteur, reponse, now)).rejects.toThrow('réservée');
    const autre = await unBeneficiaire();
    await expect(repondreProposition(autre.acteur, reponse, now)).rejects.toThrow('introuvable');
  });

  it('un non ne prévient personne, n’est pas écrit au journal et ne change rien d’autre', async () => {
    const { referent, personne, saisie } = await preparee();
    const { propositionId } = await proposerMission(referent.acteur, saisie, now);
    const avant = await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } });
    await repondreProposition(personne.acteur, { propositionId, reponse: 'PLUS_TARD' }, now);
    await repondreProposition(personne.acteur, { propositionId, reponse: 'NON' }, now);
    expect(await db.message.count({ where: { userId: referent.user.id } })).toBe(0);
    const lignes = await db.journal.findMany({ where: { action: 'proposition.repondre' } });
    expect(lignes.length).toBe(2);
    expect(lignes.every((l) => l.de === null && l.vers === null && l.codes === null)).toBe(true);
    expect(await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } })).toEqual(avant);
  });

  it('oui et non en même temps : une seule réponse reste', async () => {
    const { referent, personne, saisie } = await preparee();
    const { propositionId } = await proposerMission(referent.acteur, saisie, now);
    const essais = await Promise.allSettled(
      (['OUI', 'NON'] as const).map((reponse) =>
        repondreProposition(personne.acteur, { propositionId, reponse }, now),
      ),
    );
    expect(essais.map((e) => e.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('« plus tard »', () => {
  const dans = (jours: number) => new Date(now.getTime() + jours * 86_400_000);
  const plusTard = async () => {
    const { referent, personne, mission, saisie } = await preparee();
    const { propositionId } = await proposerMission(referent.acteur, saisie, now);
    const dire = (le: Date) =>
      repondreProposition(personne.acteur, { propositionId, reponse: 'PLUS_TARD' }, le);
    await dire(now);
    return { personne, mission, dire };
  };

  it('quitte l’accueil deux semaines, reste dans la liste et sur la page de la mission, puis revient', async () => {
    const { personne, mission } = await plusTard();
    const attend = async (le: Date) => (await aRepondre(personne.acteur, le)).propositions;
    expect([await attend(now), await attend(dans(13)), await attend(dans(14))]).toEqual([0, 0, 1]);
    const [lue] = await mesPropositions(personne.acteur);
    expect(revientLe(lue!, jourDe(now))).toEqual(new Date('2026-03-17'));
    expect(revientLe(lue!, jourDe(dans(13)))).toEqual(new Date('2026-03-17'));
    expect(revientLe(lue!, jourDe(dans(14)))).toBeNull();
    expect(await maProposition(personne.acteur, mission.id)).toMatchObject({ auteur: 'Claire' });
    expect(await maProposition((await unBeneficiaire()).acteur, mission.id)).toBeNull();
    // Nobody is told, and no message follows.
    const messages = { userId: personne.user.id, modele: 'parcours.proposition' };
    expect(await db.message.count({ where: messages })).toBe(1);
  });

  it('se redit une fois revenu, et un double envoi ne compte qu’une fois', async () => {
    const { personne, dire } = await plusTard();
    await dire(new Date(now.getTime() + 1000));
    const lignes = { action: 'proposition.repondre', beneficiaireId: personne.id };
    expect(await db.journal.count({ where: lignes })).toBe(1);
    await dire(dans(15));
    expect((await aRepondre(personne.acteur, dans(16))).propositions).toBe(0);
    expect((await aRepondre(personne.acteur, dans(29))).propositions).toBe(1);
  });
});

describe('une proposition dont on demande la mission', () => {
  it('répond oui à la proposition de cette mission qui attend, et ne change pas un « non »', async () => {
    const { personne, mission } = await preparee();
    const autre = await uneMission({ publiee: true });
    const { user } = await unReferent();
    const proposer = (missionId: string, reponse: 'PLUS_TARD' | null) =>
      db.proposition.create({
        data: {
          ...{ beneficiaireId: personne.id, missionId, auteurId: user.id },
          ...{ reponse, reponduLe: reponse && now },
        },
      });
    const [attend, ailleurs] = [await proposer(mission.id, 'PLUS_TARD'), await proposer(autre.id, null)];
    const souhait = {
      mot: null,
      partageTelephone: true,
      partageEmail: false,
      ancienEmployeur: false,
      accord: true,
    };
    const souhaiter = ({ id, creneaux }: typeof mission) =>
      deposerCandidature(personne.acteur, { ...souhait, missionId: id, creneauIds: [creneaux[0]!.id] }, now);
    await souhaiter(mission);
    const lire = (id: string) => db.proposition.findUniqueOrThrow({ where: { id } });
    expect(await lire(attend.id)).toMatchObject({ reponse: 'OUI', reponduLe: now });
    expect((await lire(ailleurs.id)).reponse).toBeNull();
    expect(await db.journal.count({ where: { action: 'proposition.repondre', objetId: attend.id } })).toBe(1);
    await db.proposition.update({ where: { id: ailleurs.id }, data: { reponse: 'NON', reponduLe: now } });
    await souhaiter(autre);
    expect((await lire(ailleurs.id)).reponse).toBe('NON');
  });
});
