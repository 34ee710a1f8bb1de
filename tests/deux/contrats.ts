import { expect } from 'vitest';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { accorderContrat } from '@/lib/parcours/commands/accord';
import { creerContrat, modifierContrat } from '@/lib/parcours/commands/contrat';
import { leTexteDe, unContrat } from '../factories/parcours';
import { unSujet } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, SANS_EFFET, type Courses } from './course';

const TERMES = {
  type: 'CONTRAT_ENGAGEMENT',
  nature: 'SOCIAL',
  debutLe: new Date('2026-03-02'),
  finLe: null,
  actions: [] as string[],
  proposees: [] as string[],
  nouvelles: [] as string[],
  accord: false,
} as const;

export const CONTRATS: Courses = {
  'deux contrats pour les mêmes dates': async () => {
    const { personne, referent } = await unSujet();
    const saisie = { beneficiaireId: personne.id, remplaceId: null, ...TERMES, cibleHebdo: null };
    return {
      deux: deuxFois(() => creerContrat(referent.acteur, saisie, NOW)),
      codes: ['CHEVAUCHEMENT'],
      action: 'contrat.creer',
    };
  },
  'deux contrats qui remplacent le même': async () => {
    const { personne, referent } = await unSujet();
    const { id: remplaceId } = await unContrat(personne.id);
    const saisie = { beneficiaireId: personne.id, remplaceId, ...TERMES, cibleHebdo: null };
    return {
      deux: deuxFois(() => creerContrat(referent.acteur, saisie, NOW)),
      codes: ['CHEVAUCHEMENT'],
      action: 'contrat.creer',
    };
  },
  'deux fenêtres écrivent le même contrat': async () => {
    const { personne, referent } = await unSujet();
    const { id: contratId, version } = await unContrat(personne.id);
    const ecrire = (cibleHebdo: number) => () =>
      modifierContrat(referent.acteur, { contratId, version, remplacer: false, ...TERMES, cibleHebdo }, NOW);
    return { deux: [ecrire(5), ecrire(7.5)], codes: ['PERIME'], action: 'contrat.modifier' };
  },
  'le référent change le contrat quand la personne dit oui': async () => {
    const { personne, referent } = await unSujet();
    const { id: contratId, version } = await unContrat(personne.id, { signeLe: null });
    const { id: versionId, empreinte } = await leTexteDe(contratId);
    const saisie = { contratId, version, remplacer: false, ...TERMES, cibleHebdo: 5 };
    return {
      deux: [
        () => modifierContrat(referent.acteur, saisie, NOW),
        () => accorderContrat(personne.acteur, { versionId, empreinte }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['PERIME'],
      action: 'contrat.modifier',
      // Whichever came first, nobody has agreed to what they had not read.
      fin: async () => {
        const { id } = await leTexteDe(contratId);
        expect(id).not.toBe(versionId);
        expect(await db.accordContrat.count({ where: { versionId: id } })).toBe(0);
      },
    };
  },
  'les deux disent oui en même temps': async () => {
    const { personne, referent } = await unSujet();
    const { id: contratId } = await unContrat(personne.id, { signeLe: null });
    const { id: versionId, empreinte } = await leTexteDe(contratId);
    const oui = (acteur: Acteur) => () => accorderContrat(acteur, { versionId, empreinte }, NOW);
    return {
      deux: [oui(personne.acteur), oui(referent.acteur)],
      ...SANS_EFFET,
      fin: async () =>
        expect(await db.contrat.findUniqueOrThrow({ where: { id: contratId } })).toMatchObject({
          signeLe: new Date('2026-03-03'),
        }),
    };
  },
};
