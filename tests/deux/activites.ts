import { expect } from 'vitest';
import {
  corrigerActivite,
  enleverActivite,
  montrerActivite,
  nePlusMontrerActivite,
  noterActivite,
} from '@/lib/activites/commands';
import { db } from '@/lib/db';
import { CONTENU, uneActivite } from '../factories/activites';
import { unSujet } from '../factories/sujet';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';

async function uneDuReferent() {
  const { personne, referent } = await unSujet();
  const traits = { saisieParId: referent.userId, parLaPersonne: false };
  return { acteur: referent.acteur, personne, activite: await uneActivite(personne, traits) };
}

export const ACTIVITES: Courses = {
  'le référent note deux fois la même activité': async () => {
    const { personne, referent } = await unSujet();
    const saisie = { beneficiaireId: personne.id, montree: false, ...CONTENU };
    return {
      deux: deuxFois(() => noterActivite(referent.acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'activite.noter',
      fin: async () => expect(await db.activite.count({ where: { beneficiaireId: personne.id } })).toBe(1),
    };
  },
  'deux fenêtres corrigent la même activité': async () => {
    const { acteur, activite } = await uneDuReferent();
    const corriger = (minutes: number) => () =>
      corrigerActivite(acteur, { activiteId: activite.id, version: 1, ...CONTENU, minutes }, NOW);
    return { deux: [corriger(30), corriger(60)], codes: ['PERIME'], action: 'activite.corriger' };
  },
  'une activité se corrige deux fois de la même façon': async () => {
    const { acteur, activite } = await uneDuReferent();
    return {
      deux: deuxFois(() =>
        corrigerActivite(acteur, { activiteId: activite.id, version: 1, ...CONTENU }, NOW),
      ),
      ...SANS_EFFET,
      action: 'activite.corriger',
    };
  },
  'une activité s’enlève deux fois': async () => {
    const { acteur, personne, activite } = await uneDuReferent();
    const saisie = { activiteId: activite.id, beneficiaireId: personne.id };
    return {
      deux: deuxFois(() => enleverActivite(acteur, saisie, NOW)),
      ...SANS_EFFET,
      action: 'activite.enlever',
    };
  },
  'une activité se montre et se cache': async () => {
    const { personne } = await unSujet();
    const { id: activiteId } = await uneActivite(personne);
    return {
      deux: [
        () => montrerActivite(personne.acteur, { activiteId }, NOW),
        () => nePlusMontrerActivite(personne.acteur, { activiteId }, NOW),
      ],
      ...SANS_EFFET,
      fin: async () => expect(await db.journal.count({ where: { objetId: activiteId } })).toBe(0),
    };
  },
};
