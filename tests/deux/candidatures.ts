import { expect } from 'vitest';
import { terminerAffectation } from '@/lib/candidatures/commands/affectation';
import { deposerCandidature } from '@/lib/candidatures/commands/deposer';
import { retirerCandidature } from '@/lib/candidatures/commands/fermeture';
import { leverAncienEmployeur, presenterCandidature } from '@/lib/candidatures/commands/presenter';
import {
  accepterCandidature,
  donnerSansSuite,
  mettreEnAttente,
  prendrePlaceOfferte,
} from '@/lib/candidatures/commands/reponse';
import { db } from '@/lib/db';
import { suspendreMission, terminerMission } from '@/lib/missions/commands/cycle';
import { unCollegue, unCoordinateur } from '../factories/comptes';
import { unSejour, unSouhait, unSujet } from '../factories/sujet';
import { DANS_UN_ORDRE, deuxFois, NOW, type Courses } from './course';

export type Sujet = Awaited<ReturnType<typeof unSujet>>;
export const TROP_TARD = ['TRANSITION', 'NON_TROUVE'];

/** Nobody is in the mission, and no place is held. */
export const personneDedans = async ({ mission, personne }: Sujet) => {
  const places = await db.mission.findUniqueOrThrow({ where: { id: mission.id } });
  const ouvertes = await db.affectation.count({ where: { missionId: mission.id, finLe: null } });
  const { etape } = await db.beneficiaire.findUniqueOrThrow({ where: { id: personne.id } });
  expect({ prises: places.placesPrises, ouvertes }).toEqual({ prises: 0, ouvertes: 0 });
  expect(etape).not.toBe('EN_MISSION');
};

/** « Ça m’intéresse », with the telephone shared. */
export const deposer = (sujet: Sujet) =>
  deposerCandidature(
    sujet.personne.acteur,
    {
      missionId: sujet.mission.id,
      creneauIds: [sujet.creneauId],
      mot: null,
      partageTelephone: true,
      partageEmail: false,
      ancienEmployeur: false,
      accord: true,
    },
    NOW,
  );

export const CANDIDATURES: Courses = {
  'deux coordinateurs présentent la même personne': async () => {
    const { saisie } = await unSouhait('DEPOSEE');
    const [a, b] = [await unCoordinateur(), await unCoordinateur()];
    return {
      deux: [
        () => presenterCandidature(a.acteur, saisie, NOW),
        () => presenterCandidature(b.acteur, saisie, NOW),
      ],
      codes: TROP_TARD,
      action: 'candidature.presenter',
    };
  },
  'deux coordinateurs lèvent la même réserve': async () => {
    const { saisie } = await unSouhait('A_EXAMINER');
    const { acteur } = await unCoordinateur();
    return {
      deux: deuxFois(() => leverAncienEmployeur(acteur, saisie, NOW)),
      codes: TROP_TARD,
      action: 'candidature.lever',
    };
  },
  'deux responsables acceptent la même personne': async () => {
    const { saisie, association, mission } = await unSouhait();
    const collegue = await unCollegue(association.acteur);
    return {
      deux: [
        () => accepterCandidature(association.acteur, saisie, NOW),
        () => accepterCandidature(collegue, saisie, NOW),
      ],
      codes: TROP_TARD,
      action: 'affectation.creer',
      fin: async () =>
        expect(await db.mission.findUniqueOrThrow({ where: { id: mission.id } })).toMatchObject({
          placesPrises: 1,
        }),
    };
  },
  'l’un accepte, l’autre met en attente': async () => {
    const { saisie, association, candidature } = await unSouhait();
    return {
      deux: [
        () => accepterCandidature(association.acteur, saisie, NOW),
        () => mettreEnAttente(association.acteur, saisie, NOW),
      ],
      codes: [...TROP_TARD, 'PLACE_LIBRE'],
      fin: async () =>
        expect(
          await db.journal.count({ where: { objetId: candidature.id, de: 'PROPOSEE_A_L_ASSOCIATION' } }),
        ).toBe(1),
    };
  },
  'l’un accepte, l’autre dit « sans suite »': async () => {
    const { saisie, association, candidature, mission } = await unSouhait();
    return {
      deux: [
        () => accepterCandidature(association.acteur, saisie, NOW),
        () => donnerSansSuite(association.acteur, saisie, NOW),
      ],
      codes: TROP_TARD,
      fin: async () => {
        const { statut } = await db.candidature.findUniqueOrThrow({ where: { id: candidature.id } });
        const { placesPrises } = await db.mission.findUniqueOrThrow({ where: { id: mission.id } });
        expect(placesPrises).toBe(statut === 'ACCEPTEE' ? 1 : 0);
      },
    };
  },
  'l’association accepte, la personne change d’avis': async () => {
    const sujet = await unSouhait();
    return {
      deux: [
        () => accepterCandidature(sujet.association.acteur, sujet.saisie, NOW),
        () => retirerCandidature(sujet.personne.acteur, sujet.saisie, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: TROP_TARD,
      action: 'candidature.retirer',
      fin: () => personneDedans(sujet),
    };
  },
  'la personne change d’avis deux fois': async () => {
    const sujet = await unSouhait();
    return {
      deux: deuxFois(() => retirerCandidature(sujet.personne.acteur, sujet.saisie, NOW)),
      codes: TROP_TARD,
      action: 'candidature.retirer',
      fin: () => personneDedans(sujet),
    };
  },
  'la personne prend sa place et la laisse': async () => {
    const sujet = await unSouhait('PLACE_OFFERTE');
    return {
      deux: [
        () => prendrePlaceOfferte(sujet.personne.acteur, sujet.saisie, NOW),
        () => retirerCandidature(sujet.personne.acteur, sujet.saisie, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: TROP_TARD,
      fin: () => personneDedans(sujet),
    };
  },
  'la personne prend deux fois la place offerte': async () => {
    const { personne, saisie } = await unSouhait('PLACE_OFFERTE');
    return {
      deux: deuxFois(() => prendrePlaceOfferte(personne.acteur, saisie, NOW)),
      codes: TROP_TARD,
      action: 'affectation.creer',
    };
  },
  'les deux côtés finissent la mission': async () => {
    const sujet = await unSejour();
    return {
      deux: [
        () => terminerAffectation(sujet.personne.acteur, sujet.saisie, NOW),
        () => terminerAffectation(sujet.association.acteur, sujet.saisie, NOW),
      ],
      codes: ['DEJA_TERMINEE'],
      action: 'affectation.terminer',
      fin: () => personneDedans(sujet),
    };
  },
  'la personne finit quand l’association ferme la mission': async () => {
    const sujet = await unSejour();
    return {
      deux: [
        () => terminerAffectation(sujet.personne.acteur, sujet.saisie, NOW),
        () => terminerMission(sujet.association.acteur, { missionId: sujet.mission.id }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['DEJA_TERMINEE'],
      action: 'affectation.terminer',
      fin: () => personneDedans(sujet),
    };
  },
  'l’association accepte quand la mission se ferme': async () => {
    const sujet = await unSouhait();
    return {
      deux: [
        () => accepterCandidature(sujet.association.acteur, sujet.saisie, NOW),
        () => terminerMission(sujet.association.acteur, { missionId: sujet.mission.id }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: [...TROP_TARD, 'PAS_EN_LIGNE'],
      fin: () => personneDedans(sujet),
    };
  },
  'l’association accepte quand la mission se met en pause': async () => {
    const sujet = await unSouhait();
    return {
      deux: [
        () => accepterCandidature(sujet.association.acteur, sujet.saisie, NOW),
        () => suspendreMission(sujet.association.acteur, { missionId: sujet.mission.id }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['PAS_EN_LIGNE'],
      action: 'mission.suspendre',
    };
  },
  'la personne se dit intéressée quand la mission se ferme': async () => {
    const sujet = await unSujet();
    return {
      deux: [
        () => deposer(sujet),
        () => terminerMission(sujet.association.acteur, { missionId: sujet.mission.id }, NOW),
      ],
      passent: DANS_UN_ORDRE,
      codes: ['NON_TROUVE'],
      fin: async () => {
        const ouvertes = { missionId: sujet.mission.id, statut: 'DEPOSEE' as const };
        const { statut } = await db.mission.findUniqueOrThrow({ where: { id: sujet.mission.id } });
        expect({ statut, ouvertes: await db.candidature.count({ where: ouvertes }) }).toEqual({
          statut: 'TERMINEE',
          ouvertes: 0,
        });
      },
    };
  },
};
