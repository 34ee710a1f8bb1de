import { ouvrirAvecMotif } from '@/lib/acces/commands';
import { noterLectureDuJournal } from '@/lib/journal/commands/lecture';
import { unSujet } from '../factories/sujet';
import { NOW, type Table } from './cas';

export const ACCES: Table = {
  ouvrirAvecMotif: async () => {
    const { acteurs, personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id, motif: 'La personne nous a écrit.', relu: false };
    return { acteurs, permis: ['le Département'], appeler: (a) => ouvrirAvecMotif(a, saisie, NOW) };
  },
  noterLectureDuJournal: async () => {
    const { acteurs, personne } = await unSujet();
    const filtres = { personne: personne.id, acteur: undefined };
    return { acteurs, permis: ['le Département'], appeler: (a) => noterLectureDuJournal(a, filtres, NOW) };
  },
};
