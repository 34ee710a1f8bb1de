import { expect } from 'vitest';
import { db } from '@/lib/db';
import { ajouterMots, ecrirePoint, modifierPoint } from '@/lib/parcours/commands/point';
import { unSujet } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

const POINT = { le: new Date('2026-03-03'), mots: 'Le jardin vous plaît.', suites: null, prochainLe: null };

async function unPoint() {
  const sujet = await unSujet();
  const { id: pointId } = await db.pointEtape.create({
    data: { beneficiaireId: sujet.personne.id, ...POINT, creeParId: sujet.referent.userId, creeLe: NOW },
  });
  const corriger = (mots: string) => () =>
    modifierPoint(sujet.referent.acteur, { pointId, version: 1, ...POINT, mots }, NOW);
  return { ...sujet, pointId, corriger };
}

export const POINTS: Courses = {
  'le référent envoie deux fois le même point d’étape': async () => {
    const { personne, referent } = await unSujet();
    const saisie = { beneficiaireId: personne.id, ...POINT };
    return {
      deux: deuxFois(() => ecrirePoint(referent.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'point.ecrire',
      fin: async () => expect(await db.message.count({ where: { userId: personne.userId } })).toBe(1),
    };
  },
  'deux fenêtres corrigent le même point d’étape': async () => {
    const { corriger } = await unPoint();
    return { deux: [corriger('Un.'), corriger('Deux.')], codes: ['PERIME'], action: 'point.modifier' };
  },
  'la personne ajoute ses mots quand le référent corrige': async () => {
    const { corriger, personne, pointId } = await unPoint();
    const saisie = { pointId, motsPersonne: 'D’accord.' };
    return {
      deux: [corriger('Un.'), () => ajouterMots(personne.acteur, saisie, NOW)],
      passent: DANS_UN_ORDRE,
      codes: ['PERIME'],
      action: 'point.ajouter',
      fin: async () =>
        expect(await db.pointEtape.findUniqueOrThrow({ where: { id: pointId } })).toMatchObject({
          motsPersonne: 'D’accord.',
        }),
    };
  },
};
