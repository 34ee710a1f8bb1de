import { ouvrirAvis, toutMarquerLu } from '@/lib/notifications/commands/avis';
import { choisirMoyens } from '@/lib/notifications/commands/preference';
import { unAvis } from '../factories/notifications';
import { unSujet } from '../factories/sujet';
import { NOW, type Table } from './cas';
import { CONNECTES } from './comptes';

/* What one has read, and how one wants to be told, are no line of the journal. */
export const NOTIFICATIONS: Table = {
  ouvrirAvis: async () => {
    const { acteurs, personne } = await unSujet();
    const { id: avisId } = await unAvis(personne.user.id);
    return {
      acteurs,
      permis: ['la personne'],
      appeler: (a) => ouvrirAvis(a, { avisId }, NOW),
      sansLigne: true,
    };
  },
  toutMarquerLu: async () => ({
    acteurs: (await unSujet()).acteurs,
    permis: CONNECTES,
    appeler: (a) => toutMarquerLu(a, { jusqua: NOW }, NOW),
    sansLigne: true,
  }),
  choisirMoyens: async () => ({
    acteurs: (await unSujet()).acteurs,
    permis: CONNECTES,
    appeler: (a) => choisirMoyens(a, { HEURES: 'ICI' }, NOW),
    sansLigne: true,
  }),
};
