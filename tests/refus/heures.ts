import type { Acteur } from '@/lib/auth/acteur';
import { accorderHeures, confirmerHeures, demanderRevue } from '@/lib/heures/commands/confirmation';
import { corrigerHeures, declarerHeures, retirerHeures } from '@/lib/heures/commands/declaration';
import { saisirFeuille } from '@/lib/heures/commands/feuille';
import { desHeures, unSejour } from '../factories/sujet';
import { NOW, type Cas, type Table } from './cas';

const DEUX_HEURES = { date: new Date('2026-03-02'), minutes: 120 };

/** A command on a line of hours that the person declared. */
const sur =
  (commande: (acteur: Acteur, id: string, now: Date) => Promise<unknown>, ...permis: Cas['permis']) =>
  async (): Promise<Cas> => {
    const { acteurs, heures } = await desHeures();
    return { acteurs, permis, appeler: (a) => commande(a, heures.id, NOW) };
  };

export const HEURES: Table = {
  declarerHeures: async () => {
    const { acteurs, saisie } = await unSejour();
    return {
      acteurs,
      permis: ['la personne'],
      appeler: (a) => declarerHeures(a, { ...saisie, ...DEUX_HEURES }, NOW),
    };
  },
  corrigerHeures: sur((a, heuresId) => corrigerHeures(a, { heuresId, ...DEUX_HEURES }, NOW), 'la personne'),
  retirerHeures: sur((a, heuresId) => retirerHeures(a, { heuresId }, NOW), 'la personne'),
  confirmerHeures: sur((a, id) => confirmerHeures(a, { heuresIds: [id] }, NOW), 'l’association'),
  demanderRevue: sur((a, heuresId) => demanderRevue(a, { heuresId, mot: 'Mardi ?' }, NOW), 'l’association'),
  accorderHeures: async () => {
    const { acteurs, heures } = await desHeures({ origine: 'ASSOCIATION', accordLe: null });
    return {
      acteurs,
      permis: ['la personne', 'la coordination'],
      appeler: (a) => accorderHeures(a, { heuresIds: [heures.id], nomAidant: 'Ali' }, NOW),
    };
  },
  saisirFeuille: async () => {
    const { acteurs, saisie } = await unSejour();
    return {
      acteurs,
      permis: ['l’association', 'la coordination'],
      appeler: (a) => saisirFeuille(a, { lignes: [{ ...saisie, ...DEUX_HEURES }] }, NOW),
    };
  },
};
