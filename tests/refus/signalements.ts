import { db } from '@/lib/db';
import { deciderSignalement } from '@/lib/signalements/commands/decision';
import { ouvrirSignalements } from '@/lib/signalements/commands/lecture';
import { signalerMessage } from '@/lib/signalements/commands/signaler';
import { unCoordinateur } from '../factories/comptes';
import { leSuivi, unMessage } from '../factories/fils';
import { unSignalement } from '../factories/signalements';
import { unSouhait, unSujet } from '../factories/sujet';
import { NOW, type Table } from './cas';

const motif = 'BLESSANT' as const;

async function unAccompagnement() {
  const { acteurs, personne, referent } = await unSujet();
  const surQuoi = { suiviId: (await leSuivi(personne.id)).id };
  const { id: messageId } = await unMessage(surQuoi, { userId: referent.userId, role: 'REFERENT' });
  return { acteurs, personne, messageId };
}

async function unePresentee() {
  const { acteurs, personne, association, candidature } = await unSouhait('PROPOSEE_A_L_ASSOCIATION');
  await db.candidature.update({ where: { id: candidature.id }, data: { proposeeLe: NOW } });
  return { acteurs, personne, association, surQuoi: { candidatureId: candidature.id } };
}

/** A reader reports what another wrote; whoever decides reads neither the thread nor who. */
export const SIGNALEMENTS: Table = {
  // Not its author: nobody reports their own words.
  'accompagnement.signalerMessage': async () => {
    const { acteurs, messageId } = await unAccompagnement();
    return {
      ...{ acteurs, permis: ['la personne'], sansLigne: true },
      appeler: (a) => signalerMessage(a, { messageId, motif }, NOW),
    };
  },
  'mission.signalerMessage': async () => {
    const { acteurs, personne, surQuoi } = await unePresentee();
    const qui = { userId: personne.userId, role: 'BENEFICIAIRE' } as const;
    const { id: messageId } = await unMessage(surQuoi, qui, { avecAssociation: true });
    return {
      ...{ acteurs, permis: ['l’association', 'la coordination'], sansLigne: true },
      appeler: (a) => signalerMessage(a, { messageId, motif }, NOW),
    };
  },
  // The coordination does not read an accompaniment: it does not decide of it either.
  'accompagnement.deciderSignalement': async () => {
    const { acteurs, personne, messageId } = await unAccompagnement();
    await unSignalement(messageId, { userId: personne.userId, role: 'BENEFICIAIRE' });
    return {
      ...{ acteurs, permis: ['le Département'] },
      appeler: (a) => deciderSignalement(a, { messageId, decision: 'MASQUE' }, NOW),
    };
  },
  'mission.deciderSignalement': async () => {
    const { acteurs, personne, association, surQuoi } = await unePresentee();
    const qui = { userId: association.user.id, role: 'ASSOCIATION' } as const;
    const { id: messageId } = await unMessage(surQuoi, qui, { avecAssociation: true });
    await unSignalement(messageId, { userId: personne.userId, role: 'BENEFICIAIRE' });
    return {
      ...{ acteurs, permis: ['la coordination'] },
      appeler: (a) => deciderSignalement(a, { messageId, decision: 'LAISSE' }, NOW),
    };
  },
  'coordination.deciderSignalement': async () => {
    const { acteurs, personne, surQuoi } = await unePresentee();
    const { userId } = (await unCoordinateur()).acteur;
    const { id: messageId } = await unMessage(surQuoi, { userId, role: 'COORDINATION' });
    await unSignalement(messageId, { userId: personne.userId, role: 'BENEFICIAIRE' });
    return {
      ...{ acteurs, permis: ['le Département'] },
      appeler: (a) => deciderSignalement(a, { messageId, decision: 'LAISSE' }, NOW),
    };
  },
  ouvrirSignalements: async () => {
    const { acteurs, personne, messageId } = await unAccompagnement();
    await unSignalement(messageId, { userId: personne.userId, role: 'BENEFICIAIRE' });
    return {
      acteurs,
      permis: [
        'le Département',
        'la coordination',
        'une coordination d’ailleurs',
        'un Département d’ailleurs',
      ],
      appeler: (a) => ouvrirSignalements(a, { page: 1 }, NOW),
    };
  },
};
