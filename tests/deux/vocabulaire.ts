import { db } from '@/lib/db';
import { SYSTEME } from '@/lib/auth/acteur';
import { creerGroupe, installerSynonymes, modifierGroupe, supprimerGroupe } from '@/lib/vocabulaire/commands';
import { expect } from 'vitest';
import { unCoordinateur } from '../factories/comptes';
import { FAITS } from '../factories/territoires';
import { motNeuf, unGroupe } from '../factories/vocabulaire';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';

export const VOCABULAIRE: Courses = {
  'deux coordinateurs réunissent les mêmes mots': async () => {
    const { acteur } = await unCoordinateur();
    const termes = ['indigo', motNeuf('turquoise')];
    return {
      deux: deuxFois(() => creerGroupe(acteur, { termes }, NOW)),
      codes: ['GROUPE_PRIS'],
      action: 'synonymes.creer',
    };
  },
  'deux coordinateurs changent le même groupe de mots': async () => {
    const { acteur } = await unCoordinateur();
    const { id: groupeId, version } = await unGroupe();
    const changer = (mot: string) => () =>
      modifierGroupe(acteur, { groupeId, version, termes: [mot, `${mot} clair`] }, NOW);
    return {
      deux: [changer(motNeuf('ocre')), changer(motNeuf('sienne'))],
      codes: ['PERIME'],
      action: 'synonymes.modifier',
      fin: async () =>
        expect(await db.groupeSynonymes.findUnique({ where: { id: groupeId } })).toMatchObject({
          version: 2,
        }),
    };
  },
  'l’un change le groupe de mots, l’autre l’enlève': async () => {
    const { acteur } = await unCoordinateur();
    const { id: groupeId, version } = await unGroupe();
    return {
      deux: [
        () => modifierGroupe(acteur, { groupeId, version, termes: [motNeuf('jade'), 'olive'] }, NOW),
        () => supprimerGroupe(acteur, { groupeId, version }, NOW),
      ],
      codes: ['PERIME', 'NON_TROUVE'],
    };
  },
  'deux démarrages installent les mots de la recherche': async () => {
    const { nom, nomAvecDe, nomAvecDans, nomDispositif } = FAITS;
    const departementCode = `9${await db.departement.count()}`;
    await db.departement.create({
      data: { code: departementCode, nom, nomAvecDe, nomAvecDans, nomDispositif },
    });
    return {
      deux: deuxFois(() =>
        installerSynonymes(SYSTEME, { departementCode, groupes: [['lilas', 'mauve']] }, NOW),
      ),
      ...SANS_EFFET,
      action: 'synonymes.installer',
    };
  },
};
