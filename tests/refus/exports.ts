import { db } from '@/lib/db';
import { telechargerFichier } from '@/lib/exports/commands/fichier';
import { exporterListe } from '@/lib/exports/commands/liste';
import { exporterFile, exporterParcours } from '@/lib/exports/commands/tableaux';
import { lireAdresse } from '@/lib/parcours/page-file';
import { unFichierPret } from '../factories/exports';
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
  exporterListe: async () => ({
    permis: ['le Département', 'un Département d’ailleurs'],
    appeler: (a) => exporterListe(a, { liste: 'COMPTES', criteres: '', format: 'csv' }, NOW),
  }),
  telechargerFichier: async () => {
    const fichier = await unFichierPret(NOW);
    return {
      permis: ['le Département'],
      // Whoever asked for it is the département of this case.
      appeler: async (a) => {
        if (a.role === 'DEPARTEMENT' && a.departementCode === '01')
          await db.fichierExporte.update({ where: { id: fichier.id }, data: { userId: a.userId } });
        return telechargerFichier(a, fichier.id, NOW);
      },
    };
  },
};
