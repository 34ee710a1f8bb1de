import { creerGroupe, installerSynonymes, modifierGroupe, supprimerGroupe } from '@/lib/vocabulaire/commands';
import { db } from '@/lib/db';
import { AIN } from '../factories/territoires';
import { unGroupe } from '../factories/vocabulaire';
import { comme, NOW, type Table } from './cas';

export const VOCABULAIRE: Table = {
  creerGroupe: async () => ({
    permis: ['la coordination', 'une coordination d’ailleurs'],
    appeler: (a) => creerGroupe(comme(a), { termes: ['pervenche', 'glycine'] }, NOW),
  }),
  modifierGroupe: async () => {
    const { id: groupeId, version } = await unGroupe();
    return {
      permis: ['la coordination'],
      appeler: (a) => modifierGroupe(comme(a), { groupeId, version, termes: ['cobalt', 'outremer'] }, NOW),
    };
  },
  supprimerGroupe: async () => {
    const { id: groupeId, version } = await unGroupe();
    return {
      permis: ['la coordination'],
      appeler: (a) => supprimerGroupe(comme(a), { groupeId, version }, NOW),
    };
  },
  installerSynonymes: async () => {
    await db.groupeSynonymes.deleteMany();
    return {
      permis: ['l’installation'],
      appeler: (a) =>
        installerSynonymes(a, { departementCode: AIN, groupes: [['carmin', 'vermillon']] }, NOW),
    };
  },
};
