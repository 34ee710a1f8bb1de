import { exporterComptes, exporterFile, exporterParcours } from '@/lib/exports/commands';
import { lireAdresse } from '@/lib/parcours/page-file';
import { unSujet } from '../factories/sujet';
import { NOW, type Table } from './cas';

export const EXPORTS: Table = {
  exporterFile: async () => ({
    permis: ['son référent', 'un autre référent'],
    appeler: (a) => exporterFile(a, lireAdresse('/referent'), NOW),
  }),
  exporterParcours: async () => {
    const { acteurs, personne } = await unSujet();
    return { acteurs, permis: ['son référent'], appeler: (a) => exporterParcours(a, personne.id, NOW) };
  },
  exporterComptes: async () => ({
    permis: ['le Département', 'un Département d’ailleurs'],
    appeler: (a) => exporterComptes(a, { page: 1 }, NOW),
  }),
};
