import { ecarterMission, remettreMission } from '@/lib/appariement/commands/ecart';
import { terminerAffectation } from '@/lib/candidatures/commands/affectation';
import { deposerCandidature } from '@/lib/candidatures/commands/deposer';
import { annulerSeance, prevenirEmpechement } from '@/lib/candidatures/commands/empechement';
import { laisserPlaceOfferte, retirerCandidature } from '@/lib/candidatures/commands/fermeture';
import { leverAncienEmployeur, presenterCandidature } from '@/lib/candidatures/commands/presenter';
import {
  accepterCandidature,
  donnerSansSuite,
  mettreEnAttente,
  prendrePlaceOfferte,
} from '@/lib/candidatures/commands/reponse';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { garderMission, laisserMission, reprendreGardees } from '@/lib/favoris/commands';
import type { StatutCandidature } from '@/lib/generated/prisma/enums';
import { unSejour, unSouhait, unSujet } from '../factories/sujet';
import { NOW, type Cas, type Table } from './cas';

type Commande = (acteur: Acteur, saisie: { candidatureId: string }, now: Date) => Promise<unknown>;

/** A command on a wish that stands in this state. */
const sur =
  (statut: StatutCandidature, commande: Commande, ...permis: Cas['permis']) =>
  async (): Promise<Cas> => {
    const { acteurs, saisie } = await unSouhait(statut);
    return { acteurs, permis, appeler: (a) => commande(a, saisie, NOW) };
  };

const MARDI = new Date('2026-03-10');

export const CANDIDATURES: Table = {
  deposerCandidature: async () => {
    const { acteurs, mission, creneauId } = await unSujet();
    const saisie = { missionId: mission.id, creneauIds: [creneauId], mot: null, accord: true };
    const reponses = { partageTelephone: false, partageEmail: false, ancienEmployeur: false };
    return {
      acteurs,
      permis: ['la personne', 'une autre personne'],
      appeler: (a) => deposerCandidature(a, { ...saisie, ...reponses }, NOW),
    };
  },
  ecarterMission: async () => {
    const { acteurs, mission } = await unSujet();
    return {
      acteurs,
      permis: ['la personne', 'une autre personne'],
      appeler: (a) => ecarterMission(a, { missionId: mission.id, motif: 'TROP_LOIN' }, NOW),
      sansLigne: true,
    };
  },
  garderMission: async () => {
    const { acteurs, mission } = await unSujet();
    return {
      acteurs,
      permis: ['la personne', 'une autre personne'],
      appeler: (a) => garderMission(a, { missionId: mission.id }, NOW),
      sansLigne: true,
    };
  },
  laisserMission: async () => {
    const { acteurs, mission } = await unSujet();
    return {
      acteurs,
      permis: ['la personne', 'une autre personne'],
      appeler: (a) => laisserMission(a, { missionId: mission.id }),
      sansLigne: true,
    };
  },
  reprendreGardees: async () => {
    const { acteurs, mission } = await unSujet();
    return {
      acteurs,
      permis: ['la personne', 'une autre personne'],
      appeler: (a) => reprendreGardees(a, { missionIds: [mission.id] }, NOW),
      sansLigne: true,
    };
  },
  remettreMission: async () => {
    const { acteurs, mission } = await unSujet();
    const { beneficiaireId } = acteurs.personne as { beneficiaireId: string };
    await db.missionEcartee.create({ data: { beneficiaireId, missionId: mission.id } });
    return {
      acteurs,
      permis: ['la personne', 'une autre personne'],
      appeler: (a) => remettreMission(a, { missionId: mission.id }),
      sansLigne: true,
    };
  },
  retirerCandidature: sur('DEPOSEE', retirerCandidature, 'la personne'),
  laisserPlaceOfferte: sur('PLACE_OFFERTE', laisserPlaceOfferte, 'la personne'),
  prendrePlaceOfferte: sur('PLACE_OFFERTE', prendrePlaceOfferte, 'la personne'),
  presenterCandidature: sur('DEPOSEE', presenterCandidature, 'la coordination'),
  leverAncienEmployeur: sur('A_EXAMINER', leverAncienEmployeur, 'la coordination'),
  accepterCandidature: sur('PROPOSEE_A_L_ASSOCIATION', accepterCandidature, 'l’association'),
  mettreEnAttente: async () => {
    const { acteurs, saisie } = await unSouhait('PROPOSEE_A_L_ASSOCIATION', { complete: true });
    return { acteurs, permis: ['l’association'], appeler: (a) => mettreEnAttente(a, saisie, NOW) };
  },
  donnerSansSuite: sur('PROPOSEE_A_L_ASSOCIATION', donnerSansSuite, 'l’association', 'la coordination'),
  terminerAffectation: async () => {
    const { acteurs, saisie } = await unSejour();
    return {
      acteurs,
      permis: ['la personne', 'l’association', 'la coordination'],
      appeler: (a) => terminerAffectation(a, saisie, NOW),
    };
  },
  prevenirEmpechement: async () => {
    const { acteurs, saisie, mission } = await unSejour();
    const creneauId = mission.creneaux.find((c) => c.demiJournee === 'MARDI_MATIN')!.id;
    return {
      acteurs,
      permis: ['la personne'],
      appeler: (a) => prevenirEmpechement(a, { ...saisie, creneauId, date: MARDI }, NOW),
      sansLigne: true,
    };
  },
  annulerSeance: async () => {
    const { acteurs, mission } = await unSejour();
    const creneauId = mission.creneaux.find((c) => c.demiJournee === 'MARDI_MATIN')!.id;
    return {
      acteurs,
      permis: ['l’association'],
      appeler: (a) => annulerSeance(a, { creneauId, date: MARDI }, NOW),
      sansLigne: true,
    };
  },
};
