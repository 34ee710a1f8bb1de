import { expect } from 'vitest';
import {
  changerStatutAssociation,
  corrigerAssociation,
  modifierAssociation,
} from '@/lib/associations/commands';
import { ficheSchema, structureSchema } from '@/lib/associations/schema';
import { db } from '@/lib/db';
import type { StatutMission } from '@/lib/generated/prisma/enums';
import {
  archiverMission,
  soumettreMission,
  suspendreMission,
  terminerMission,
} from '@/lib/missions/commands/cycle';
import { demanderCorrection, publierMission, reprendreMission } from '@/lib/missions/commands/moderation';
import { modifierMission } from '@/lib/missions/commands/redaction';
import { accepterCandidature } from '@/lib/candidatures/commands/reponse';
import { unCollegue, unCoordinateur } from '../factories/comptes';
import { unSouhait, unSujet } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, type Courses } from './course';

const COCHEE = { nePasRemplacerEmploi: true, securiteVerifiee: true, fraisDits: true };

async function uneMissionEn(statut: StatutMission) {
  const { association, mission } = await unSujet({ mission: { statut } });
  const { acteur: coordination } = await unCoordinateur();
  return { association: association.acteur, coordination, saisie: { missionId: mission.id } };
}

/** The mission as it is, ready to be sent back with one change. */
export async function champsDe(id: string) {
  const m = await db.mission.findUniqueOrThrow({ where: { id }, include: { creneaux: true } });
  const { titre, description, activites, domaine, activite, communeCode, adresse, aDistance, places } = m;
  const { regularite, debutLe, finLe, tuteurPrenom, aDemander, aApporter, commentVenir } = m;
  const { accessibleFauteuil, prochesTransports, permisNecessaire, lectureNecessaire } = m;
  const { portDeCharges, longtempsDebout, enEquipe, calme, enfantsBienvenus } = m;
  const { accompagnement, remboursement, remboursementDetail, apprend } = m;
  const creneaux = m.creneaux.map(({ demiJournee, date, heureDebut, heureFin }) => ({
    demiJournee,
    date,
    heureDebut,
    heureFin,
  }));
  return {
    ...{ titre, description, activites, domaine, activite, communeCode, adresse, aDistance, places },
    ...{ regularite, debutLe, finLe, tuteurPrenom, aDemander, aApporter, commentVenir },
    ...{ accessibleFauteuil, prochesTransports, permisNecessaire, lectureNecessaire },
    ...{ portDeCharges, longtempsDebout, enEquipe, calme, enfantsBienvenus },
    ...{ accompagnement, remboursement, remboursementDetail, apprend, creneaux },
  };
}

export const MISSIONS: Courses = {
  'deux coordinateurs publient la même mission': async () => {
    const { coordination, saisie } = await uneMissionEn('A_VALIDER');
    const autre = await unCoordinateur();
    return {
      deux: [
        () => publierMission(coordination, { ...saisie, ...COCHEE }, NOW),
        () => publierMission(autre.acteur, { ...saisie, ...COCHEE }, NOW),
      ],
      codes: ['TRANSITION'],
      action: 'mission.publier',
    };
  },
  'l’un publie, l’autre demande une correction': async () => {
    const { coordination, saisie } = await uneMissionEn('A_VALIDER');
    return {
      deux: [
        () => publierMission(coordination, { ...saisie, ...COCHEE }, NOW),
        () => demanderCorrection(coordination, { ...saisie, motif: 'Dites qui accueille.' }, NOW),
      ],
      codes: ['TRANSITION'],
      fin: async () =>
        expect(await db.journal.count({ where: { objetId: saisie.missionId, de: 'A_VALIDER' } })).toBe(1),
    };
  },
  'deux responsables proposent la même mission': async () => {
    const { association, saisie } = await uneMissionEn('BROUILLON');
    const collegue = await unCollegue(association);
    return {
      deux: [() => soumettreMission(association, saisie, NOW), () => soumettreMission(collegue, saisie, NOW)],
      codes: ['TRANSITION'],
      action: 'mission.soumettre',
    };
  },
  'deux responsables mettent en pause': async () => {
    const { association, saisie } = await uneMissionEn('PUBLIEE');
    return {
      deux: deuxFois(() => suspendreMission(association, saisie, NOW)),
      codes: ['TRANSITION'],
      action: 'mission.suspendre',
    };
  },
  'l’un reprend, l’autre finit': async () => {
    const { association, coordination, saisie } = await uneMissionEn('SUSPENDUE');
    return {
      deux: [
        () => reprendreMission(coordination, saisie, NOW),
        () => terminerMission(association, saisie, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['TRANSITION'],
      action: 'mission.terminer',
    };
  },
  'deux coordinateurs remettent en ligne': async () => {
    const { coordination, saisie } = await uneMissionEn('SUSPENDUE');
    return {
      deux: deuxFois(() => reprendreMission(coordination, saisie, NOW)),
      codes: ['TRANSITION'],
      action: 'mission.reprendre',
    };
  },
  'deux personnes rangent la même mission': async () => {
    const { association, coordination, saisie } = await uneMissionEn('TERMINEE');
    return {
      deux: [
        () => archiverMission(association, saisie, NOW),
        () => archiverMission(coordination, saisie, NOW),
      ],
      codes: ['TRANSITION'],
      action: 'mission.archiver',
    };
  },
  'deux responsables écrivent la même mission': async () => {
    const { association, saisie } = await uneMissionEn('BROUILLON');
    const champs = await champsDe(saisie.missionId);
    const ecrire = (titre: string) => () =>
      modifierMission(association, { ...saisie, version: 1, champs: { ...champs, titre } }, NOW);
    return {
      deux: [ecrire('Aider au verger'), ecrire('Aider à la serre')],
      codes: ['MODIFIEE_ENTRE_TEMPS'],
      action: 'mission.modifier',
    };
  },
  'l’un enlève une place, l’autre accueille quelqu’un': async () => {
    const { association, mission, saisie } = await unSouhait();
    await db.mission.update({ where: { id: mission.id }, data: { placesPrises: 1 } });
    const champs = { ...(await champsDe(mission.id)), places: 1 };
    return {
      deux: [
        () => accepterCandidature(association.acteur, saisie, NOW),
        () => modifierMission(association.acteur, { missionId: mission.id, version: 1, champs }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['PLACES'],
      fin: async () => {
        const { places, placesPrises } = await db.mission.findUniqueOrThrow({ where: { id: mission.id } });
        expect(placesPrises).toBeLessThanOrEqual(places);
      },
    };
  },
  'deux responsables écrivent la fiche de l’association': async () => {
    const { association } = await unSujet();
    const lue = { associationId: association.id, version: 1 };
    const ecrire = (description: string) => () =>
      modifierAssociation(association.acteur, structureSchema.parse({ ...lue, description }), NOW);
    return {
      deux: [ecrire('Un jardin'), ecrire('Un verger')],
      codes: ['PERIME'],
      action: 'association.modifier',
    };
  },
  'l’association et la coordination écrivent la même fiche': async () => {
    const { association } = await unSujet();
    const { acteur } = await unCoordinateur();
    const lue = { associationId: association.id, version: 1 };
    return {
      deux: [
        () => modifierAssociation(association.acteur, structureSchema.parse({ ...lue, adresse: 'Ici' }), NOW),
        () => corrigerAssociation(acteur, ficheSchema.parse({ ...lue, nom: 'Le Verger' }), NOW),
      ],
      codes: ['PERIME'],
      action: 'association.modifier',
    };
  },
  'deux coordinatrices donnent le même RNA à deux associations': async () => {
    const [une, autre] = [await unSujet(), await unSujet()];
    const { acteur } = await unCoordinateur();
    const rna = `W01${String(Math.trunc(Math.random() * 1e7)).padStart(7, '0')}`;
    const numeroter =
      ({ association: { id, nom } }: typeof une) =>
      () =>
        corrigerAssociation(acteur, ficheSchema.parse({ associationId: id, version: 1, nom, rna }), NOW);
    return {
      deux: [numeroter(une), numeroter(autre)],
      codes: ['DOUBLON'],
      action: 'association.modifier',
      fin: async () => expect(await db.association.count({ where: { rna } })).toBe(1),
    };
  },
  'deux coordinatrices mettent une association en pause': async () => {
    const { association } = await unSujet();
    const [un, deux] = [await unCoordinateur(), await unCoordinateur()];
    const mettre = (acteur: typeof un.acteur) => () =>
      changerStatutAssociation(acteur, { associationId: association.id, statut: 'EN_PAUSE' }, NOW);
    return {
      deux: [mettre(un.acteur), mettre(deux.acteur)],
      codes: ['TRANSITION'],
      action: 'association.statut',
    };
  },
};
