import { db } from '@/lib/db';
import { demander, demanderAutreJour, retirerDemande } from '@/lib/demandes/commands/demande';
import { ouvrirDemandes } from '@/lib/demandes/commands/lecture';
import { repondreDemande } from '@/lib/demandes/commands/reponse';
import type { GenreDemande } from '@/lib/generated/prisma/enums';
import { ajouterObjectif, changerStatutObjectif } from '@/lib/parcours/commands/objectif';
import { unRendezVous } from '../factories/parcours';
import { unSujet } from '../factories/sujet';
import { NOW, type Cas, type Table } from './cas';

async function uneDemande(genre: GenreDemande) {
  const sujet = await unSujet();
  const { id: demandeId } = await db.demandePersonne.create({
    data: { beneficiaireId: sujet.personne.id, genre, texte: 'Qui paie le bus ?', creeLe: NOW },
  });
  return { ...sujet, demandeId };
}

/** Somebody answers; only whoever is asked may. */
const repondre = (genre: GenreDemande, permis: Cas['permis']) => async (): Promise<Cas> => {
  const { acteurs, demandeId } = await uneDemande(genre);
  return {
    ...{ acteurs, permis },
    appeler: (a) => repondreDemande(a, { demandeId, reponse: 'Je vous appelle.' }, NOW),
  };
};

export const DEMANDES: Table = {
  demander: async () => ({
    acteurs: (await unSujet()).acteurs,
    permis: ['la personne', 'une autre personne'],
    appeler: (a) => demander(a, { genre: 'QUESTION', texte: 'Qui paie le bus ?' }, NOW),
  }),
  demanderAutreJour: async () => {
    const { acteurs, personne, referent } = await unSujet();
    const { id: rendezVousId } = await unRendezVous({ personne, referent });
    return {
      ...{ acteurs, permis: ['la personne'] },
      appeler: (a) => demanderAutreJour(a, { rendezVousId, texte: null }, NOW),
    };
  },
  retirerDemande: async () => {
    const { acteurs, demandeId } = await uneDemande('QUESTION');
    return {
      ...{ acteurs, permis: ['la personne'], sansLigne: true },
      appeler: (a) => retirerDemande(a, { demandeId }, NOW),
    };
  },
  repondreDemande: repondre('QUESTION', ['son référent']),
  'un autre accompagnateur.repondreDemande': repondre('CHANGEMENT_ACCOMPAGNATEUR', ['le Département']),
  ouvrirDemandes: async () => {
    const { acteurs } = await uneDemande('CHANGEMENT_ACCOMPAGNATEUR');
    return {
      ...{ acteurs, permis: ['le Département', 'un Département d’ailleurs'] },
      appeler: (a) => ouvrirDemandes(a, { page: 1 }, NOW),
    };
  },
  ajouterObjectif: async () => {
    const { acteurs, personne } = await unSujet();
    const saisie = { beneficiaireId: personne.id, titre: 'Passer le permis' };
    return {
      ...{ acteurs, permis: ['la personne', 'son référent'] },
      appeler: (a) => ajouterObjectif(a, saisie, NOW),
    };
  },
  changerStatutObjectif: async () => {
    const { acteurs, personne } = await unSujet();
    const { id: objectifId } = await db.objectifParcours.create({
      data: {
        ...{ beneficiaireId: personne.id, titre: 'Passer le permis', creeParId: personne.user.id },
        ...{ creeLe: NOW, statutLe: NOW },
      },
    });
    return {
      // What the person wrote is left aside by them alone.
      ...{ acteurs, permis: ['la personne'] },
      appeler: (a) => changerStatutObjectif(a, { objectifId, statut: 'LAISSE' }, NOW),
    };
  },
};
