import { deposerModele, ouvrirWord, retirerModele } from '@/lib/documents/commands';
import { NonTrouve } from '@/lib/erreurs';
import { unAgentDuDepartement } from '../factories/comptes';
import { unModele } from '../factories/documents';
import { leTexteDe, unContrat } from '../factories/parcours';
import { unSujet } from '../factories/sujet';
import { unWord } from '../support/word';
import { NOW, type Table } from './cas';

export const DOCUMENTS: Table = {
  deposerModele: async () => ({
    permis: ['le Département', 'un Département d’ailleurs'],
    appeler: (a) => deposerModele(a, unWord(), NOW),
  }),
  retirerModele: async () => {
    const { id: modeleId } = await unModele((await unAgentDuDepartement()).acteur, NOW);
    return { permis: ['le Département'], appeler: (a) => retirerModele(a, { modeleId }, NOW) };
  },
  ouvrirWord: async () => {
    const { acteurs, personne } = await unSujet();
    const { id } = await leTexteDe((await unContrat(personne.id)).id);
    return {
      acteurs,
      permis: ['son référent', 'la personne'],
      appeler: async (a) => {
        if (!(await ouvrirWord(a, id, NOW))) throw new NonTrouve('Ce texte');
      },
    };
  },
};
