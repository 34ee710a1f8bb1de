import { db } from '@/lib/db';
import { lireFil } from '@/lib/fils/commands/lecture';
import { ecrireMessage } from '@/lib/fils/commands/message';
import { leSuivi, unMessage } from '../factories/fils';
import { unSouhait, unSujet } from '../factories/sujet';
import { NOW, type Table } from './cas';

const ecrit = { texte: 'Est-ce que je peux venir mardi ?', relu: false, avecAssociation: true } as const;
const lePremier = { page: 1 } as const;

/** A thread is opened and written in by whom it is between; nothing of it is in the journal. */
export const FILS: Table = {
  'accompagnement.ecrireMessage': async () => {
    const { acteurs, personne } = await unSujet();
    const sujetId = (await leSuivi(personne.id)).id;
    return {
      ...{ acteurs, permis: ['son référent', 'la personne'], sansLigne: true },
      appeler: (a) => ecrireMessage(a, { sujetId, ...ecrit }, NOW),
    };
  },
  'mission.ecrireMessage': async () => {
    const { acteurs, candidature } = await unSouhait('PROPOSEE_A_L_ASSOCIATION');
    await db.candidature.update({ where: { id: candidature.id }, data: { proposeeLe: NOW } });
    return {
      ...{ acteurs, permis: ['l’association', 'la personne', 'la coordination'], sansLigne: true },
      appeler: (a) => ecrireMessage(a, { sujetId: candidature.id, ...ecrit }, NOW),
    };
  },
  'accompagnement.lireFil': async () => {
    const { acteurs, personne } = await unSujet();
    const { id: suiviId } = await leSuivi(personne.id);
    await unMessage({ suiviId }, { userId: personne.userId, role: 'BENEFICIAIRE' });
    return {
      ...{ acteurs, permis: ['son référent', 'la personne'], sansLigne: true },
      appeler: (a) => lireFil(a, { sujetId: suiviId, ...lePremier }, NOW),
    };
  },
  // Before the introduction, the association knows of nothing.
  'mission.lireFil': async () => {
    const { acteurs, personne, candidature } = await unSouhait('DEPOSEE');
    const qui = { userId: personne.userId, role: 'BENEFICIAIRE' } as const;
    await unMessage({ candidatureId: candidature.id }, qui);
    return {
      ...{ acteurs, permis: ['la personne', 'la coordination'], sansLigne: true },
      appeler: (a) => lireFil(a, { sujetId: candidature.id, ...lePremier }, NOW),
    };
  },
};
