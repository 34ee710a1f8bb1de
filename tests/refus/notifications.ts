import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { ouvrirAvis, toutMarquerLu } from '@/lib/notifications/commands/avis';
import { modifierModele, retablirModele } from '@/lib/notifications/commands/modele';
import { reglerPlafond } from '@/lib/notifications/commands/plafond';
import { choisirMoyens } from '@/lib/notifications/commands/preference';
import { relancerMessage } from '@/lib/notifications/commands/relance';
import { unAvis, unRebut, unTexte } from '../factories/notifications';
import { unSujet } from '../factories/sujet';
import { AIN } from '../factories/territoires';
import { NOW, type Table } from './cas';
import { CONNECTES } from './comptes';

/* What one has read, and how one wants to be told, are no line of the journal. */
export const NOTIFICATIONS: Table = {
  modifierModele: async () => ({
    permis: ['le Département', 'un Département d’ailleurs'],
    appeler: (a) => modifierModele(a, unTexte(`Bonjour, ${randomUUID()}`), NOW),
  }),
  retablirModele: async () => {
    await db.modeleMessage.createMany({
      data: { departementCode: AIN, modele: 'parcours.bilan', sujet: 'x', texte: 'x', modifieLe: NOW },
      skipDuplicates: true,
    });
    return {
      permis: ['le Département'],
      appeler: (a) => retablirModele(a, { modele: 'parcours.bilan' }, NOW),
    };
  },
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
