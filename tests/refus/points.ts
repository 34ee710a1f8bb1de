import { db } from '@/lib/db';
import { ajouterMots, ecrirePoint, modifierPoint } from '@/lib/parcours/commands/point';
import { unSujet } from '../factories/sujet';
import { NOW, type Table } from './cas';

const POINT = { le: new Date('2026-03-03'), mots: 'Le jardin vous plaît.', suites: null, prochainLe: null };

async function unPoint() {
  const sujet = await unSujet();
  const { id: pointId } = await db.pointEtape.create({
    data: { beneficiaireId: sujet.personne.id, ...POINT, creeParId: sujet.referent.userId, creeLe: NOW },
  });
  return { ...sujet, pointId };
}

export const POINTS: Table = {
  ecrirePoint: async () => {
    const { acteurs, personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id, ...POINT };
    return { ...{ acteurs, permis: ['son référent'] }, appeler: (a) => ecrirePoint(a, saisie, NOW) };
  },
  modifierPoint: async () => {
    const { acteurs, pointId } = await unPoint();
    const saisie = { pointId, version: 1, ...POINT, mots: 'Le jardin vous plaît beaucoup.' };
    return { ...{ acteurs, permis: ['son référent'] }, appeler: (a) => modifierPoint(a, saisie, NOW) };
  },
  ajouterMots: async () => {
    const { acteurs, pointId } = await unPoint();
    const saisie = { pointId, motsPersonne: 'D’accord.' };
    return { ...{ acteurs, permis: ['la personne'] }, appeler: (a) => ajouterMots(a, saisie, NOW) };
  },
};
