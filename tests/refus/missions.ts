import {
  changerStatutAssociation,
  corrigerAssociation,
  modifierAssociation,
} from '@/lib/associations/commands';
import { ficheSchema, structureSchema } from '@/lib/associations/schema';
import type { Acteur } from '@/lib/auth/acteur';
import { importerFlux } from '@/lib/flux/commands/importer';
import type { StatutMission } from '@/lib/generated/prisma/enums';
import {
  archiverMission,
  soumettreMission,
  suspendreMission,
  terminerMission,
} from '@/lib/missions/commands/cycle';
import { demanderCorrection, publierMission, reprendreMission } from '@/lib/missions/commands/moderation';
import { creerMission, modifierMission } from '@/lib/missions/commands/redaction';
import { creerMissionSchema } from '@/lib/missions/schema';
import { unSujet } from '../factories/sujet';
import { enMorceaux, uneMissionXml, unFlux } from '../support/flux';
import { NOW, type Cas, type Table } from './cas';

const COCHEE = { nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true };
const HOTES = ['l’association', 'la coordination'] as const;

/** The answers of the mission’s form, as a browser sends them. */
const saisieDe = (associationId: string) =>
  creerMissionSchema.parse({
    associationId,
    titre: 'Aider au jardin',
    lignes: 'Arroser',
    domaine: 'ENVIRONNEMENT',
    activite: 'jardinage',
    communeCode: '01053',
    places: '2',
    semaine: ['LUNDI_MATIN'],
    remboursement: 'NON',
  });

/** A command on a mission that stands in this state. */
const sur =
  (
    statut: StatutMission,
    commande: (acteur: Acteur, saisie: { missionId: string }, now: Date) => Promise<unknown>,
    ...permis: Cas['permis']
  ) =>
  async (): Promise<Cas> => {
    const { acteurs, mission } = await unSujet({ mission: { statut } });
    return { acteurs, permis, appeler: (a) => commande(a, { missionId: mission.id }, NOW) };
  };

export const MISSIONS: Table = {
  creerMission: async () => {
    const { acteurs, association } = await unSujet();
    const saisie = saisieDe(association.id);
    return { acteurs, permis: HOTES, appeler: (a) => creerMission(a, saisie, NOW) };
  },
  modifierMission: async () => {
    const { acteurs, association, mission } = await unSujet();
    const { champs } = saisieDe(association.id);
    const saisie = { missionId: mission.id, version: mission.version, champs };
    return { acteurs, permis: HOTES, appeler: (a) => modifierMission(a, saisie, NOW) };
  },
  soumettreMission: sur('BROUILLON', soumettreMission, ...HOTES),
  suspendreMission: sur('PUBLIEE', suspendreMission, ...HOTES),
  terminerMission: sur('PUBLIEE', terminerMission, ...HOTES),
  archiverMission: sur('TERMINEE', archiverMission, ...HOTES),
  demanderCorrection: sur(
    'A_VALIDER',
    (a, s, now) => demanderCorrection(a, { ...s, motif: 'Dites qui accueille.' }, now),
    'la coordination',
  ),
  publierMission: sur(
    'A_VALIDER',
    (a, s, now) => publierMission(a, { ...s, ...COCHEE }, now),
    'la coordination',
  ),
  reprendreMission: sur('SUSPENDUE', reprendreMission, 'la coordination'),
  importerFlux: async () => ({
    permis: ['la coordination', 'une coordination d’ailleurs', 'l’installation'],
    appeler: (a) => importerFlux(a, { source: 'essai', morceaux: enMorceaux(unFlux(uneMissionXml())) }, NOW),
  }),
  modifierAssociation: async () => {
    const { acteurs, association } = await unSujet();
    const saisie = structureSchema.parse({ associationId: association.id, version: 1 });
    return {
      acteurs,
      permis: [...HOTES, 'l’installation'],
      appeler: (a) => modifierAssociation(a, saisie, NOW),
    };
  },
  corrigerAssociation: async () => {
    const { acteurs, association } = await unSujet();
    const saisie = ficheSchema.parse({ associationId: association.id, version: 1, nom: 'Le Verger' });
    return { acteurs, permis: ['la coordination'], appeler: (a) => corrigerAssociation(a, saisie, NOW) };
  },
  changerStatutAssociation: async () => {
    const { acteurs, association } = await unSujet();
    const saisie = { associationId: association.id, statut: 'EN_PAUSE' } as const;
    return { acteurs, permis: ['la coordination'], appeler: (a) => changerStatutAssociation(a, saisie, NOW) };
  },
};
