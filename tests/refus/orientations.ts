import { deciderOrientation } from '@/lib/orientations/commands/decision';
import { demanderOrientation } from '@/lib/orientations/commands/demande';
import { ouvrirOrientations } from '@/lib/orientations/commands/lecture';
import { uneOrientation } from '../factories/orientations';
import { unSujet } from '../factories/sujet';
import { NOW, type Table } from './cas';

export const ORIENTATIONS: Table = {
  demanderOrientation: async () => {
    const { acteurs, personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id, versType: 'FRANCE_TRAVAIL', motif: 'Un métier.' } as const;
    return { acteurs, permis: ['son référent'], appeler: (a) => demanderOrientation(a, saisie, NOW) };
  },
  deciderOrientation: async () => {
    const { id: orientationId, personne, referent } = await uneOrientation();
    const saisie = { orientationId, decision: 'MAINTIEN', organismeId: null, motif: 'Tout va.' } as const;
    return {
      acteurs: { personne: personne.acteur, referent: referent.acteur },
      permis: ['le Département'],
      appeler: (a) => deciderOrientation(a, saisie, NOW),
    };
  },
  ouvrirOrientations: async () => {
    await uneOrientation();
    return {
      permis: ['le Département', 'un Département d’ailleurs'],
      appeler: (a) => ouvrirOrientations(a, { page: 1 }, NOW),
    };
  },
};
