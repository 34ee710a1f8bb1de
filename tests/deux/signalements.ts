import { expect } from 'vitest';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { deciderSignalement } from '@/lib/signalements/commands/decision';
import { signalerMessage } from '@/lib/signalements/commands/signaler';
import { unAgentDuDepartement } from '../factories/comptes';
import { leSuivi, unMessage } from '../factories/fils';
import { unSignalement } from '../factories/signalements';
import { unSujet } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

async function unMessageRecu() {
  const { personne, referent } = await unSujet();
  const { id: suiviId } = await leSuivi(personne.id);
  const { id: messageId } = await unMessage({ suiviId }, { userId: referent.userId, role: 'REFERENT' });
  const signaler = () => signalerMessage(personne.acteur, { messageId, motif: 'BLESSANT' }, NOW);
  const notices = () => db.message.count({ where: { userId: personne.userId, modele: 'signalement.lu' } });
  return { personne, messageId, signaler, notices };
}
async function unMessageSignale() {
  const recu = await unMessageRecu();
  await unSignalement(recu.messageId, { userId: recu.personne.userId, role: 'BENEFICIAIRE' });
  return recu;
}

export const SIGNALEMENTS: Courses = {
  'le même message se signale deux fois': async () => {
    const { messageId, signaler } = await unMessageRecu();
    return {
      deux: deuxFois(signaler),
      ...SANS_EFFET,
      fin: async () => expect(await db.signalement.count({ where: { messageId } })).toBe(1),
    };
  },
  'un message signalé se retire deux fois': async () => {
    const { messageId, notices } = await unMessageSignale();
    const { acteur } = await unAgentDuDepartement();
    return {
      deux: deuxFois(() => deciderSignalement(acteur, { messageId, decision: 'MASQUE' }, NOW)),
      ...SANS_EFFET,
      action: 'signalement.decider',
      fin: async () => expect(await notices()).toBe(1),
    };
  },
  'deux agents décident autrement d’un message signalé': async () => {
    const { messageId, notices } = await unMessageSignale();
    const [{ acteur }, autre] = [await unAgentDuDepartement(), await unAgentDuDepartement()];
    return {
      deux: [
        () => deciderSignalement(acteur, { messageId, decision: 'MASQUE' }, NOW),
        () => deciderSignalement(autre.acteur, { messageId, decision: 'LAISSE' }, NOW),
      ],
      codes: ['CONFLIT'],
      action: 'signalement.decider',
      fin: async () => {
        const { decision } = await db.signalement.findFirstOrThrow({ where: { messageId } });
        const { masqueLe } = await db.messageFil.findUniqueOrThrow({ where: { id: messageId } });
        expect(masqueLe !== null).toBe(decision === 'MASQUE');
        expect(await notices()).toBe(1);
      },
    };
  },
  'la personne efface tout quand on décide de ce qu’elle a signalé': async () => {
    const { personne, messageId, notices } = await unMessageSignale();
    const { acteur } = await unAgentDuDepartement();
    const tout = { beneficiaireId: personne.id, compris: true };
    return {
      deux: [
        () => deciderSignalement(acteur, { messageId, decision: 'MASQUE' }, NOW),
        () => effacerDonnees(personne.acteur, tout, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE'],
      action: 'beneficiaire.effacer',
      fin: async () => {
        expect(await db.signalement.count({ where: { messageId } })).toBe(0);
        expect(await notices()).toBe(0);
      },
    };
  },
};
