import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { choisirReferent } from '@/lib/parcours/commands/choix';
import { changerGestion } from '@/lib/parcours/commands/gestion';
import { ouvrirOrganisme } from '@/lib/parcours/commands/lecture-organisme';
import { ouvrirLettre } from '@/lib/parcours/commands/lettre';
import { nommerOrganisme } from '@/lib/parcours/commands/nomination';
import { unReferent } from '../factories/comptes';
import { unOrganisme } from '../factories/nominations';
import { unSujet } from '../factories/sujet';
import { NOW, type Table } from './cas';

/** « son référent » is whoever chooses in the organisme. */
export const NOMINATIONS: Table = {
  ouvrirLettre: async () => {
    const { acteurs, personne } = await unSujet();
    const suivi = await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } });
    await db.suivi.update({ where: { id: suivi.id }, data: { nommeLe: NOW } });
    return {
      ...{ acteurs, permis: ['son référent', 'le Département', 'la personne'] },
      appeler: async (a) => {
        if (!(await ouvrirLettre(a, suivi.id, NOW))) throw new NonTrouve('Cette lettre');
      },
    };
  },
  nommerOrganisme: async () => {
    const { acteurs, personne } = await unSujet();
    const { organismeId } = await unReferent();
    const saisie = { beneficiaireId: personne.id, organismeId, le: new Date('2026-03-02'), depuis: null };
    return { acteurs, permis: ['le Département'], appeler: (a) => nommerOrganisme(a, saisie, NOW) };
  },
  changerGestion: async () => {
    const { acteurs, referent } = await unSujet();
    const saisie = { referentId: referent.id, gere: 'oui' } as const;
    return { acteurs, permis: ['le Département'], appeler: (a) => changerGestion(a, saisie, NOW) };
  },
  choisirReferent: async () => {
    const { personne, gestionnaire, collegue, suiviId } = await unOrganisme();
    return {
      acteurs: { personne: personne.acteur, referent: gestionnaire.acteur },
      permis: ['son référent'],
      appeler: (a) => choisirReferent(a, { suiviId, referentId: collegue.id }, NOW),
    };
  },
  ouvrirOrganisme: async () => {
    const { personne, gestionnaire } = await unOrganisme();
    return {
      acteurs: { personne: personne.acteur, referent: gestionnaire.acteur },
      permis: ['son référent'],
      appeler: (a) => ouvrirOrganisme(a, { page: 1 }, NOW),
    };
  },
};
