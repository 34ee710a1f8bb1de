import { expect } from 'vitest';
import { db } from '@/lib/db';
import { choisirReferent } from '@/lib/parcours/commands/choix';
import { changerGestion } from '@/lib/parcours/commands/gestion';
import { nommerOrganisme, nommerReferent } from '@/lib/parcours/commands/nomination';
import { unAgentDuDepartement, unReferent } from '../factories/comptes';
import { unOrganisme } from '../factories/nominations';
import { unSujet } from '../factories/sujet';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';

const LE = { le: new Date('2026-03-02'), depuis: null };
const ouverts = (beneficiaireId: string) => db.suivi.findMany({ where: { beneficiaireId, finLe: null } });

export const NOMINATIONS: Courses = {
  'un agent nomme un référent, un autre un organisme': async () => {
    const { personne } = await unSujet();
    const { acteur } = await unAgentDuDepartement();
    const [a, b] = [await unReferent(), await unReferent()];
    const beneficiaireId = personne.id;
    return {
      deux: [
        () => nommerReferent(acteur, { beneficiaireId, referentId: a.id, ...LE }, NOW),
        () => nommerOrganisme(acteur, { beneficiaireId, organismeId: b.organismeId, ...LE }, NOW),
      ],
      codes: ['CONFLIT'],
      fin: async () => expect(await ouverts(beneficiaireId)).toHaveLength(1),
    };
  },
  'deux gestionnaires choisissent chacun leur collègue': async () => {
    const { gestionnaire, collegue, personne, suiviId } = await unOrganisme();
    await db.referent.update({ where: { id: collegue.id }, data: { gestionnaireDepuis: NOW } });
    return {
      deux: [
        () => choisirReferent(gestionnaire.acteur, { suiviId, referentId: collegue.id }, NOW),
        () => choisirReferent(collegue.acteur, { suiviId, referentId: gestionnaire.id }, NOW),
      ],
      codes: ['CONFLIT'],
      action: 'suivi.choisir',
      fin: async () => {
        expect(await ouverts(personne.id)).toHaveLength(1);
        expect(await db.message.count({ where: { userId: personne.userId } })).toBe(1);
      },
    };
  },
  'un choix s’envoie deux fois': async () => {
    const { gestionnaire, collegue, suiviId } = await unOrganisme();
    return {
      deux: deuxFois(() => choisirReferent(gestionnaire.acteur, { suiviId, referentId: collegue.id }, NOW)),
      ...SANS_EFFET,
      action: 'suivi.choisir',
      fin: async () => expect(await db.message.count({ where: { userId: collegue.userId } })).toBe(1),
    };
  },
  'le gestionnaire choisit quand le Département nomme ailleurs': async () => {
    const { gestionnaire, collegue, personne, suiviId } = await unOrganisme();
    const [{ acteur }, ailleurs] = [await unAgentDuDepartement(), await unReferent()];
    const saisie = { beneficiaireId: personne.id, referentId: ailleurs.id, ...LE };
    return {
      deux: [
        () => choisirReferent(gestionnaire.acteur, { suiviId, referentId: collegue.id }, NOW),
        () => nommerReferent(acteur, saisie, NOW),
      ],
      // The Département may also come after, having read the choice.
      passent: [1, 2],
      codes: ['CONFLIT', 'NON_TROUVE'],
      fin: async () => expect(await ouverts(personne.id)).toHaveLength(1),
    };
  },
  'qui choisit est dit deux fois': async () => {
    const { id: referentId, userId } = await unReferent();
    const { acteur } = await unAgentDuDepartement();
    return {
      deux: deuxFois(() => changerGestion(acteur, { referentId, gere: 'oui' }, NOW)),
      ...SANS_EFFET,
      action: 'referent.gerer',
      fin: async () => expect(await db.message.count({ where: { userId } })).toBe(1),
    };
  },
};
