import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Acteur } from '@/lib/auth/acteur';
import { donnerConsentement, retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { db } from '@/lib/db';
import { uneAffectation, uneCandidature } from '../../factories/candidatures';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation, uneMission } from '../../factories/missions';
import { unSuivi } from '../../factories/parcours';

const AVANT = new Date('2026-02-20T09:00:00Z');
const NOW = new Date('2026-03-03T09:00:00Z');

/** Somebody who is in a mission, was introduced to another, waits for a third, and shares their passport. */
async function uneVie() {
  const suivi = await unSuivi();
  const { personne } = suivi;
  await db.beneficiaire.update({ where: { id: personne.id }, data: { dernierContactLe: AVANT } });
  const hote = await uneAssociation();
  const mission = () => uneMission({ publiee: true, places: 1, associationId: hote.id });
  await uneAffectation(await mission(), { personne });
  await uneCandidature(await mission(), 'PROPOSEE_A_L_ASSOCIATION', { personne, partageTelephone: true });
  await uneCandidature(await mission(), 'LISTE_D_ATTENTE', { personne });
  const jeton = randomBytes(32).toString('base64url');
  await db.partagePasseport.create({ data: { beneficiaireId: personne.id, jeton, creeLe: AVANT } });
  return { ...suivi, hote };
}

/** Everything that a withdrawal touches, but for who wrote it. */
async function ceQuiReste({ personne, hote }: Awaited<ReturnType<typeof uneVie>>) {
  const where = { beneficiaireId: personne.id };
  return {
    accords: await db.consentement.findMany({ where, select: { retireLe: true } }),
    demandes: await db.candidature.findMany({
      where,
      select: { statut: true, statutLe: true, partageTelephone: true, partageEmail: true },
    }),
    accueils: await db.affectation.findMany({ where, select: { finLe: true } }),
    partages: await db.partagePasseport.findMany({ where, select: { revoqueLe: true } }),
    missions: await db.mission.findMany({
      where: { associationId: hote.id },
      select: { statut: true, placesPrises: true },
    }),
    personne: await db.beneficiaire.findUniqueOrThrow({
      where: { id: personne.id },
      select: { etape: true, dernierContactLe: true, nomAidant: true },
    }),
    // Without the paragraph where its own reader stops it.
    messagesALHote: (
      await db.message.findMany({
        where: { userId: hote.user.id },
        select: { modele: true, sujet: true, texte: true },
      })
    ).map((m) => ({ ...m, texte: m.texte.split('\n\nNe plus recevoir')[0] })),
    journal: (await db.journal.findMany({ where }))
      .map(({ action, de, vers, le }) => [action, de, vers, le.toISOString()].join(' '))
      .sort(),
  };
}

const arreter = (acteur: Acteur, { id }: { id: string }) =>
  retirerConsentement(acteur, { beneficiaireId: id }, NOW);
const messagesA = (userId: string) => db.message.findMany({ where: { userId } });

describe('« la personne dit qu’elle arrête », écrit pour elle', () => {
  it('n’est ni à un autre référent, ni à l’ancien, ni à son association, ni au Département, ni à une coordination d’ailleurs', async () => {
    const vie = await uneVie();
    const { personne, referent, hote } = vie;
    const ancien = await unReferent();
    await db.suivi.create({
      data: {
        ...{ beneficiaireId: personne.id, referentId: ancien.id, organismeId: ancien.organismeId },
        ...{ debutLe: new Date('2025-06-01'), finLe: new Date('2026-01-04') },
      },
    });
    const avant = await ceQuiReste(vie);
    const { acteur: coordination } = await unCoordinateur();
    for (const acteur of [
      (await unReferent()).acteur,
      ancien.acteur,
      hote.acteur,
      (await unAgentDuDepartement()).acteur,
      { ...coordination, departementCode: '02' },
    ])
      await expect(arreter(acteur, personne)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    expect(await ceQuiReste(vie)).toEqual(avant);
    await arreter(referent.acteur, personne);
    expect(await ceQuiReste(vie)).not.toEqual(avant);
  });

  it('ferme exactement ce que ferme le geste de la personne', async () => {
    const [seule, suivie, appelante] = [await uneVie(), await uneVie(), await uneVie()];
    await arreter(seule.personne.acteur, seule.personne);
    await arreter(suivie.referent.acteur, suivie.personne);
    await arreter((await unCoordinateur()).acteur, appelante.personne);
    const reste = await ceQuiReste(seule);
    expect(reste).toMatchObject({
      accords: [{ retireLe: NOW }],
      demandes: [{ statut: 'RETIREE' }, { statut: 'RETIREE' }, { statut: 'RETIREE' }],
      accueils: [{ finLe: new Date('2026-03-03') }],
      partages: [{ revoqueLe: NOW }],
      personne: { etape: 'EN_PAUSE' },
    });
    expect(reste.missions.map((m) => m.placesPrises)).toEqual([0, 0, 0]);
    expect(reste.messagesALHote.length).toBeGreaterThan(0);
    expect(await ceQuiReste(suivie)).toEqual(reste);
    expect(await ceQuiReste(appelante)).toEqual(reste);
  });

  it('le journal nomme qui l’a écrit, et ne garde aucune raison', async () => {
    const { personne, referent } = await unSuivi();
    const { acteur: coordination } = await unCoordinateur();
    const lignes = () =>
      db.journal.findMany({
        where: { beneficiaireId: personne.id, action: 'consentement.retirer' },
        select: { acteurId: true, acteurRole: true, codes: true },
        orderBy: { id: 'asc' },
      });
    for (const acteur of [referent.acteur, coordination, personne.acteur]) {
      await arreter(acteur, personne);
      await donnerConsentement(
        personne.acteur,
        { beneficiaireId: personne.id, accord: true, nomAidant: null },
        NOW,
      );
    }
    expect(await lignes()).toEqual([
      {
        acteurId: referent.userId,
        acteurRole: 'REFERENT',
        codes: { partagesFermes: 0, entretien: true },
      },
      {
        acteurId: coordination.userId,
        acteurRole: 'COORDINATION',
        codes: { partagesFermes: 0, entretien: true },
      },
      {
        acteurId: personne.userId,
        acteurRole: 'BENEFICIAIRE',
        codes: { partagesFermes: 0, entretien: false },
      },
    ]);
  });

  it('la personne le lit dans un message, une fois par arrêt ; son propre geste n’en envoie pas', async () => {
    const { personne, referent } = await unSuivi();
    await arreter(referent.acteur, personne);
    await arreter(referent.acteur, personne);
    expect(await messagesA(personne.userId)).toMatchObject([
      { modele: 'parcours.arret', texte: expect.stringContaining('Appelez-nous au 04') },
    ]);
    const oui = { beneficiaireId: personne.id, accord: true, nomAidant: null };
    await donnerConsentement(personne.acteur, oui, NOW);
    await arreter(personne.acteur, personne);
    expect(await messagesA(personne.userId)).toHaveLength(1);
    await donnerConsentement(personne.acteur, oui, NOW);
    await arreter(referent.acteur, personne);
    expect(await messagesA(personne.userId)).toHaveLength(2);
  });

  it('sans e-mail ni téléphone, l’arrêt est écrit de même, et aucun message ne part', async () => {
    const { personne, referent } = await unSuivi();
    await db.user.update({ where: { id: personne.userId }, data: { email: null, telephone: null } });
    await arreter(referent.acteur, personne);
    expect(await db.consentement.count({ where: { beneficiaireId: personne.id, retireLe: null } })).toBe(0);
    // It is read in the space of whoever comes in with a card.
    expect(await messagesA(personne.userId)).toMatchObject([{ modele: 'parcours.arret', canal: null }]);
  });
});
