import { expect } from 'vitest';
import { arreterAlertes } from '@/lib/alertes/commands/arret';
import { PUBLIC } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { modifierModele, retablirModele } from '@/lib/notifications/commands/modele';
import { compterSms, reglerPlafond } from '@/lib/notifications/commands/plafond';
import { choisirMoyens } from '@/lib/notifications/commands/preference';
import { relancerMessage } from '@/lib/notifications/commands/relance';
import { ecrireArret } from '@/lib/notifications/lien';
import { unBeneficiaire } from '../factories/beneficiaires';
import { unAgentDuDepartement } from '../factories/comptes';
import { unRebut, unTexte } from '../factories/notifications';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';

export const NOTIFICATIONS: Courses = {
  'deux agents relancent le même message': async () => {
    const { acteur } = await unAgentDuDepartement();
    const { id: messageId } = await unRebut((await unBeneficiaire()).userId);
    return {
      deux: deuxFois(() => relancerMessage(acteur, { messageId }, NOW)),
      codes: ['DEJA_RELANCE', 'NON_TROUVE'],
      action: 'message.relancer',
    };
  },
  'deux agents écrivent le même message': async () => {
    const { acteur } = await unAgentDuDepartement();
    await retablirModele(acteur, { modele: 'parcours.point' }, NOW);
    return {
      deux: [
        () => modifierModele(acteur, unTexte('Bonjour, le premier.'), NOW),
        () => modifierModele(acteur, unTexte('Bonjour, le second.'), NOW),
      ],
      codes: ['PERIME'],
      fin: async () => retablirModele(acteur, { modele: 'parcours.point' }, NOW),
    };
  },
  'le lien d’un e-mail arrête pendant que la personne choisit': async () => {
    const { acteur, userId } = await unBeneficiaire();
    const lien = ecrireArret({ quoi: 'HEURES', id: userId });
    return {
      deux: [
        () => choisirMoyens(acteur, { HEURES: 'ICI' }, NOW),
        () => arreterAlertes(PUBLIC, { lien }, NOW),
      ],
      ...SANS_EFFET,
      fin: async () =>
        expect(await db.preferenceAvis.findMany({ where: { userId } })).toMatchObject([{ moyen: 'ICI' }]),
    };
  },
  'deux SMS pour la dernière place sous le plafond': async () => {
    const { acteur } = await unAgentDuDepartement();
    const { userId } = await unBeneficiaire();
    // A month of its own: others write in the base meanwhile.
    const mois = new Date('2031-05-10T09:00:00Z');
    await db.smsDuMois.deleteMany({ where: { mois: new Date('2031-05-01') } });
    await reglerPlafond(acteur, { plafond: 1 }, NOW);
    const partis: boolean[] = [];
    const envoyer = async () => {
      const un = { userId, modele: 'heures.confirmees', texte: 'Merci.' };
      partis.push(await db.$transaction((tx) => compterSms(tx, un, mois)));
    };
    return {
      deux: deuxFois(envoyer),
      ...SANS_EFFET,
      fin: async () => {
        await reglerPlafond(acteur, { plafond: null }, NOW);
        expect(partis.sort()).toEqual([false, true]);
      },
    };
  },
};
