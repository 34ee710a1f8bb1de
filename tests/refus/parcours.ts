import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { ajouterAuBilan, ecrireBilan, ouvrirBilan } from '@/lib/parcours/commands/bilan';
import { ajouterAction, changerStatutAction } from '@/lib/parcours/commands/action';
import { accorderCompte, proposerCompte, retirerCompte } from '@/lib/parcours/commands/compte';
import { reprendreAccompagnement, terminerAccompagnement } from '@/lib/parcours/commands/fin';
import {
  ouvrirFileDe,
  ouvrirPourNommer,
  ouvrirSansReferent,
} from '@/lib/parcours/commands/lecture-nomination';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { proposerMission, repondreProposition } from '@/lib/parcours/commands/proposition';
import {
  annulerRendezVous,
  deplacerRendezVous,
  prendreRendezVous,
} from '@/lib/parcours/commands/rendez-vous';
import { noterContact, noterOrientation, ouvrirDossier } from '@/lib/parcours/commands/suivi';
import { enleverVue, enregistrerVue } from '@/lib/parcours/commands/vue';
import { unReferent } from '../factories/comptes';
import { unContrat, uneFin, unRendezVous } from '../factories/parcours';
import { unSejour, unSujet } from '../factories/sujet';
import { NOW, type Cas, type Table } from './cas';

const LES_DEUX = ['la personne', 'son référent'] as const;
const LE = new Date('2026-03-02');
/** A command on a person whom somebody accompanies. */
const sur =
  (
    commande: (acteur: Acteur, saisie: { beneficiaireId: string }, now: Date) => Promise<unknown>,
    ...permis: Cas['permis']
  ) =>
  async (): Promise<Cas> => {
    const { acteurs, personne } = await unSujet();
    return { acteurs, permis, appeler: (a) => commande(a, { beneficiaireId: personne.id }, NOW) };
  };

/** A command on « compte dans le contrat », proposed and not yet agreed to. */
const surCompte =
  (
    commande: (acteur: Acteur, saisie: { compteId: string }, now: Date) => Promise<unknown>,
    ...permis: Cas['permis']
  ) =>
  async (): Promise<Cas> => {
    const { acteurs, personne, referent, affectation } = await unSejour();
    const contrat = await unContrat(personne.id);
    const { id: compteId } = await db.compteContrat.create({
      data: {
        affectationId: affectation.id,
        contratId: contrat.id,
        proposeParId: referent.user.id,
        proposeLe: NOW,
      },
    });
    return { acteurs, permis, appeler: (a) => commande(a, { compteId }, NOW) };
  };

export const PARCOURS: Table = {
  ouvrirDossier: sur(ouvrirDossier, 'son référent', 'la personne'),
  ajouterAction: sur(
    (a, s) => ajouterAction(a, { ...s, titre: 'Voir la mission locale', echeanceLe: null }, NOW),
    ...LES_DEUX,
  ),
  changerStatutAction: async () => {
    const { acteurs, personne } = await unSujet();
    const { id: actionId } = await db.actionParcours.create({
      data: { beneficiaireId: personne.id, titre: 'Un atelier', creeParId: personne.user.id },
    });
    return {
      acteurs,
      permis: LES_DEUX,
      appeler: (a) => changerStatutAction(a, { actionId, statut: 'FAITE' }, NOW),
    };
  },
  enregistrerVue: async () => ({
    acteurs: (await unSujet()).acteurs,
    permis: ['son référent', 'un autre référent'],
    sansLigne: true,
    appeler: (a) => enregistrerVue(a, { nom: 'À revoir', adresse: '/referent?mission=non' }, NOW),
  }),
  enleverVue: async () => {
    const { acteurs, referent } = await unSujet();
    const vue = { referentId: referent.id, nom: 'À revoir', adresse: '/referent?mission=non', creeLe: NOW };
    const { id: vueId } = await db.vueFile.create({ data: vue });
    return {
      acteurs,
      // Somebody else's stays: `tests/lib/parcours/vue.test.ts`.
      permis: ['son référent', 'un autre référent'],
      sansLigne: true,
      appeler: (a) => enleverVue(a, { vueId }, NOW),
    };
  },
  terminerAccompagnement: sur(
    (a, s) => terminerAccompagnement(a, { ...s, issue: 'EMPLOI', le: LE, bilan: null }, NOW),
    'son référent',
  ),
  ecrireBilan: async () => {
    const { acteurs, personne } = await unSujet();
    const { id: finId } = await uneFin(personne.id);
    const saisie = { finId, version: 1, bilan: 'Un beau chemin.' };
    return { acteurs, permis: ['son référent'], appeler: (a) => ecrireBilan(a, saisie, NOW) };
  },
  ouvrirBilan: async () => {
    const { acteurs, personne } = await unSujet();
    const { id } = await uneFin(personne.id);
    return {
      // The référent's reading is journaled.
      ...{ acteurs, permis: ['son référent', 'la personne'] },
      appeler: async (a) => {
        if (!(await ouvrirBilan(a, id, NOW))) throw new NonTrouve('Ce bilan');
      },
    };
  },
  ajouterAuBilan: async () => {
    const { acteurs, personne } = await unSujet();
    const { id: finId } = await uneFin(personne.id);
    const saisie = { finId, motsPersonne: 'Merci.' };
    return { acteurs, permis: ['la personne'], appeler: (a) => ajouterAuBilan(a, saisie, NOW) };
  },
  reprendreAccompagnement: async () => {
    const { acteurs, personne } = await unSujet();
    await db.beneficiaire.update({ where: { id: personne.id }, data: { etape: 'SORTIE' } });
    const saisie = { beneficiaireId: personne.id };
    return { acteurs, permis: ['son référent'], appeler: (a) => reprendreAccompagnement(a, saisie, NOW) };
  },
  proposerCompte: async () => {
    const { acteurs, personne, saisie } = await unSejour();
    await unContrat(personne.id);
    return { acteurs, permis: ['son référent'], appeler: (a) => proposerCompte(a, saisie, NOW) };
  },
  accorderCompte: surCompte(accorderCompte, 'la personne'),
  retirerCompte: surCompte(retirerCompte, ...LES_DEUX),
  proposerMission: async () => {
    const { acteurs, personne, mission } = await unSujet();
    const saisie = { beneficiaireId: personne.id, missionId: mission.id, mot: null };
    return {
      acteurs,
      permis: ['son référent', 'la coordination'],
      appeler: (a) => proposerMission(a, saisie, NOW),
    };
  },
  repondreProposition: async () => {
    const { acteurs, personne, mission, referent } = await unSujet();
    const { id: propositionId } = await db.proposition.create({
      data: { beneficiaireId: personne.id, missionId: mission.id, auteurId: referent.user.id },
    });
    return {
      acteurs,
      permis: ['la personne'],
      appeler: (a) => repondreProposition(a, { propositionId, reponse: 'NON' }, NOW),
    };
  },
  prendreRendezVous: sur(
    (a, s) =>
      prendreRendezVous(
        a,
        { ...s, date: new Date('2026-03-10'), heure: '09:30', lieu: 'Maison des services', objet: null },
        NOW,
      ),
    'son référent',
  ),
  annulerRendezVous: async () => {
    const { acteurs, personne, referent } = await unSujet();
    const { id: rendezVousId } = await unRendezVous({ personne, referent });
    return { acteurs, permis: LES_DEUX, appeler: (a) => annulerRendezVous(a, { rendezVousId }, NOW) };
  },
  deplacerRendezVous: async () => {
    const { acteurs, personne, referent } = await unSujet();
    const { id: rendezVousId } = await unRendezVous({ personne, referent });
    const ou = { date: new Date('2026-03-12'), heure: '14:00', lieu: 'Mairie' };
    return {
      ...{ acteurs, permis: ['son référent'] },
      appeler: (a) => deplacerRendezVous(a, { rendezVousId, ...ou }, NOW),
    };
  },
  noterContact: sur((a, s) => noterContact(a, { ...s, le: LE }, NOW), 'son référent'),
  noterOrientation: sur((a, s) => noterOrientation(a, { ...s, le: LE }, NOW), 'son référent'),
  nommerReferent: async () => {
    const { acteurs, personne } = await unSujet();
    const { id: referentId } = await unReferent();
    const saisie = { beneficiaireId: personne.id, referentId, le: LE, depuis: null };
    return { acteurs, permis: ['le Département'], appeler: (a) => nommerReferent(a, saisie, NOW) };
  },
  ouvrirPourNommer: sur(ouvrirPourNommer, 'le Département'),
  ouvrirFileDe: async () => {
    const { acteurs, referent } = await unSujet();
    return {
      acteurs,
      permis: ['le Département'],
      appeler: (a) => ouvrirFileDe(a, { referentId: referent.id, page: 1 }, NOW),
    };
  },
  ouvrirSansReferent: async () => ({
    permis: ['le Département', 'un Département d’ailleurs'],
    appeler: (a) => ouvrirSansReferent(a, { page: 1 }, NOW),
  }),
};
