import { describe, expect, it } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { exporterMesDonnees } from '@/lib/beneficiaires/commands/donnees';
import { db } from '@/lib/db';
import { lireFil } from '@/lib/fils/commands/lecture';
import { deciderSignalement } from '@/lib/signalements/commands/decision';
import { ouvrirSignalements } from '@/lib/signalements/commands/lecture';
import { signalerMessage } from '@/lib/signalements/commands/signaler';
import { messageASignaler, nombreDeSignalements } from '@/lib/signalements/queries';
import type { Acteur } from '@/lib/auth/acteur';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { leSuivi, unMessage } from '../../factories/fils';
import { unSignalement } from '../../factories/signalements';
import { unSouhait, unSujet } from '../../factories/sujet';

const NOW = new Date('2026-03-03T09:00:00Z');
const tous = async (acteur: Acteur) => {
  const premiere = await ouvrirSignalements(acteur, { page: 1 }, NOW);
  const lignes = [...premiere.lignes];
  for (let page = 2; page <= premiere.pages; page++)
    lignes.push(...(await ouvrirSignalements(acteur, { page }, NOW)).lignes);
  return lignes;
};

/** The référent has written three messages to the person, who reports the second. */
async function unEchange() {
  const { personne, referent } = await unSujet();
  const { id: sujetId } = await leSuivi(personne.id);
  const ecrire = (texte: string) =>
    unMessage({ suiviId: sujetId }, { userId: referent.userId, role: 'REFERENT' }, { texte });
  await ecrire('Canariavant');
  const { id: messageId } = await ecrire('Canaripendant');
  await ecrire('Canariaprès');
  const { acteur: agent } = await unAgentDuDepartement();
  const signaler = (motif: 'BLESSANT' | 'AUTRE' = 'BLESSANT') =>
    signalerMessage(personne.acteur, { messageId, motif }, NOW);
  const decider = (decision: 'LAISSE' | 'MASQUE', acteur: Acteur = agent) =>
    deciderSignalement(acteur, { messageId, decision }, NOW);
  return { personne, referent, agent, sujetId, messageId, signaler, decider };
}

describe('signaler', () => {
  it('montre à qui décide le message seul : ni l’échange, ni les noms, ni qui a signalé', async () => {
    const { personne, referent, agent, messageId, signaler } = await unEchange();
    const avant = await nombreDeSignalements(agent, NOW);
    await signaler();
    expect(await nombreDeSignalements(agent, NOW)).toBe(avant + 1);
    const lu = (await tous(agent)).find((m) => m.id === messageId);
    expect(lu).toEqual({
      ...{ id: messageId, role: 'REFERENT', texte: 'Canaripendant' },
      ...{ creeLe: new Date('2026-03-02T09:00:00Z'), signalements: [{ motif: 'BLESSANT' }] },
    });
    const toutLu = JSON.stringify(await tous(agent));
    for (const tu of ['Canariavant', 'Canariaprès', personne.id, personne.userId, referent.userId])
      expect(toutLu).not.toContain(tu);
  });

  it('une fois suffit : le premier motif reste, et celui qui a signalé le voit', async () => {
    const { personne, referent, sujetId, messageId, signaler } = await unEchange();
    await signaler();
    await signaler('AUTRE');
    const { motif } = await db.signalement.findFirstOrThrow({ where: { messageId } });
    expect(motif).toBe('BLESSANT');
    const vus = async (acteur: Acteur) =>
      (await lireFil(acteur, { sujetId, page: 1 }, NOW)).messages.lignes.map((m) => m.signalement);
    expect((await vus(personne.acteur)).sort()).toEqual(['FAIT', 'POSSIBLE', 'POSSIBLE']);
    // Whoever wrote it does not learn from the page that somebody has reported it.
    expect(await vus(referent.acteur)).toEqual([null, null, null]);
  });

  it('ne sert ni pour ses propres mots, ni pour ce qui est retiré, ni pour l’échange d’un autre', async () => {
    const { personne, referent, messageId, signaler, decider } = await unEchange();
    const autre = await unSujet();
    for (const { acteur } of [referent, autre.personne, autre.referent]) {
      expect(await messageASignaler(acteur, messageId, NOW)).toBeNull();
      await expect(signalerMessage(acteur, { messageId, motif: 'AUTRE' }, NOW)).rejects.toMatchObject({
        code: 'NON_TROUVE',
      });
    }
    expect(await messageASignaler(personne.acteur, messageId, NOW)).toMatchObject({ juge: 'DEPARTEMENT' });
    await signaler();
    await decider('MASQUE');
    await expect(signaler()).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('le journal garde des numéros, sans la personne, et rien de qui signale', async () => {
    const { personne, agent, messageId, signaler, decider } = await unEchange();
    await signaler();
    expect(await db.journal.count({ where: { acteurId: personne.userId } })).toBe(0);
    await tous(agent);
    await decider('LAISSE');
    const lignes = await db.journal.findMany({ where: { objetType: 'MessageFil', objetId: messageId } });
    expect(lignes.map((l) => [l.action, l.vers, l.beneficiaireId, l.codes])).toEqual([
      ['signalement.lire', null, null, null],
      ['signalement.decider', 'LAISSE', null, null],
    ]);
  });
});

describe('décider', () => {
  it('retire le message à tous ses lecteurs, à son auteur aussi, et le dit à qui l’a signalé', async () => {
    const { personne, referent, agent, sujetId, messageId, signaler, decider } = await unEchange();
    await signaler();
    await decider('MASQUE');
    for (const { acteur } of [personne, referent]) {
      const { messages } = await lireFil(acteur, { sujetId, page: 1 }, NOW);
      expect(messages.lignes.find((m) => m.id === messageId)).toMatchObject({
        ...{ texte: 'Message retiré', retire: true, signalement: null },
      });
      expect(JSON.stringify(messages)).not.toContain('Canaripendant');
    }
    expect((await tous(agent)).map((m) => m.id)).not.toContain(messageId);
    const avis = await db.message.findMany({ where: { modele: 'signalement.lu', userId: personne.userId } });
    expect(avis).toHaveLength(1);
    expect(avis[0]!.texte).not.toMatch(/Canari|retir|laiss/i);
    expect(await db.message.count({ where: { userId: referent.userId } })).toBe(0);
    expect(JSON.stringify(await exporterMesDonnees(personne.acteur, {}, NOW))).not.toContain('Canaripendant');
  });

  it('laisse le message ; un autre lecteur peut encore le signaler', async () => {
    const { personne, candidature, association } = await unSouhait('PROPOSEE_A_L_ASSOCIATION');
    await db.candidature.update({ where: { id: candidature.id }, data: { proposeeLe: NOW } });
    const [{ acteur: une }, { acteur: deux }] = [await unCoordinateur(), await unCoordinateur()];
    const { id: messageId } = await unMessage(
      { candidatureId: candidature.id },
      { userId: personne.userId, role: 'BENEFICIAIRE' },
      { avecAssociation: true },
    );
    await signalerMessage(association.acteur, { messageId, motif: 'AUTRE' }, NOW);
    await deciderSignalement(une, { messageId, decision: 'LAISSE' }, NOW);
    await expect(deciderSignalement(deux, { messageId, decision: 'MASQUE' }, NOW)).rejects.toMatchObject({
      code: 'CONFLIT',
    });
    expect((await db.messageFil.findUniqueOrThrow({ where: { id: messageId } })).masqueLe).toBeNull();
    await signalerMessage(une, { messageId, motif: 'DONNEES' }, NOW);
    await deciderSignalement(deux, { messageId, decision: 'MASQUE' }, NOW);
    expect((await db.messageFil.findUniqueOrThrow({ where: { id: messageId } })).masqueLe).toEqual(NOW);
  });

  it('personne ne juge ses propres mots, même écrits avec un autre rôle', async () => {
    const { messageId, personne, agent, decider } = await unEchange();
    await unSignalement(messageId, { userId: personne.userId, role: 'BENEFICIAIRE' });
    const { auteurId } = await db.messageFil.findUniqueOrThrow({ where: { id: messageId } });
    const auteur = { ...agent, userId: auteurId };
    expect((await tous(auteur)).map((m) => m.id)).not.toContain(messageId);
    await expect(decider('LAISSE', auteur)).rejects.toMatchObject({ code: 'NON_TROUVE' });
  });

  it('la base refuse une décision sans jour ni agent', async () => {
    const { personne, messageId } = await unEchange();
    const { id } = await unSignalement(messageId, { userId: personne.userId, role: 'BENEFICIAIRE' });
    for (const data of [{ decision: 'LAISSE' as const }, { traiteLe: NOW }])
      await expect(db.signalement.update({ where: { id }, data })).rejects.toThrow(/signalements_decision/);
  });

  it('ce qu’une personne a signalé part avec ses données, et ce qui le disait', async () => {
    const { personne, messageId, signaler, decider } = await unEchange();
    await signaler();
    await decider('LAISSE');
    await effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, NOW);
    expect(await db.signalement.count({ where: { messageId } })).toBe(0);
    expect(await db.message.count({ where: { userId: personne.userId } })).toBe(0);
  });
});
