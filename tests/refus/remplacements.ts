import { db } from '@/lib/db';
import { ecrireRelais } from '@/lib/parcours/commands/relais';
import { arreterRemplacement, remplacer } from '@/lib/remplacements/commands';
import { unBinome, unRemplacement } from '../factories/remplacements';
import { unSujet } from '../factories/sujet';
import { NOW, type Table } from './cas';

const JOURS = { debutLe: new Date('2026-03-09'), finLe: new Date('2026-03-20') };

export const REMPLACEMENTS: Table = {
  remplacer: async () => {
    const { personne, referent, collegue } = await unBinome();
    const saisie = { referentId: referent.id, remplacantId: collegue.id, ...JOURS };
    return {
      acteurs: { personne: personne.acteur, referent: referent.acteur },
      permis: ['son référent', 'le Département'],
      appeler: (a) => remplacer(a, saisie, NOW),
    };
  },
  arreterRemplacement: async () => {
    const { personne, referent, collegue } = await unBinome();
    const r = await unRemplacement(referent, collegue, { debutLe: '2026-03-02', finLe: '2026-03-20' });
    return {
      acteurs: { personne: personne.acteur, referent: referent.acteur },
      permis: ['son référent', 'le Département'],
      appeler: (a) => arreterRemplacement(a, { remplacementId: r.id }, NOW),
    };
  },
  // « son référent » is the former one here: their naming ended the day before.
  ecrireRelais: async () => {
    const { acteurs, personne } = await unSujet();
    const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
    await db.suivi.update({ where: { id: suivi.id }, data: { finLe: new Date('2026-03-02') } });
    const saisie = { suiviId: suivi.id, version: 0, relais: 'Préfère le jeudi.' };
    return { acteurs, permis: ['son référent'], appeler: (a) => ecrireRelais(a, saisie, NOW) };
  },
};
