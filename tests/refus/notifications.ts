import { ouvrirAvis, toutMarquerLu } from '@/lib/notifications/commands/avis';
import { reglerPlafond } from '@/lib/notifications/commands/plafond';
import { choisirMoyens } from '@/lib/notifications/commands/preference';
import { relancerMessage } from '@/lib/notifications/commands/relance';
import { unAvis, unRebut } from '../factories/notifications';
import { unSujet } from '../factories/sujet';
import { NOW, type Table } from './cas';
import { CONNECTES } from './comptes';

/* What one has read, and how one wants to be told, are no line of the journal. */
export const NOTIFICATIONS: Table = {
  relancerMessage: async () => {
    const { personne } = await unSujet();
    const { id: messageId } = await unRebut(personne.user.id);
    return { permis: ['le Département'], appeler: (a) => relancerMessage(a, { messageId }, NOW) };
  },
  reglerPlafond: async () => ({
    permis: ['le Département', 'un Département d’ailleurs'],
    appeler: (a) => reglerPlafond(a, { plafond: 500 }, NOW),
  }),
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
