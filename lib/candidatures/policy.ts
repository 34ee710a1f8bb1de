import type { Acteur } from '@/lib/auth/acteur';
import { beneficiairesVisiblesPour } from '@/lib/beneficiaires/policy';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { StatutCandidature } from '@/lib/generated/prisma/enums';
import { STATUTS_OUVERTS } from './candidature';

/** Whose consent to take part stands: without it, nobody is the association's to see, past volunteers included. */
const PARTICIPE: Prisma.BeneficiaireWhereInput = {
  consentements: { some: { type: 'PARTICIPATION', retireLe: null } },
};

/** Wishes that were addressed to the association and are still alive. */
const ADRESSEES: StatutCandidature[] = [
  'PROPOSEE_A_L_ASSOCIATION',
  'LISTE_D_ATTENTE',
  'PLACE_OFFERTE',
  'ACCEPTEE',
];

/** Wishes that take a mission out of what a person is offered: neither closed, nor for a time there that is over. */
export const DEMANDES_EN_COURS: Prisma.CandidatureWhereInput = {
  statut: { notIn: ['SANS_SUITE', 'RETIREE'] },
  OR: [{ affectation: { is: null } }, { affectation: { finLe: null } }],
};

/**
 * One's own; the référent's caseload; everybody for the coordination; for an association those addressed to it,
 * while the person's consent stands. A closed wish is no longer the association's business.
 */
export function candidaturesVisiblesPour(acteur: Acteur, now: Date): Prisma.CandidatureWhereInput {
  switch (acteur.role) {
    case 'SYSTEME':
      return {};
    case 'BENEFICIAIRE':
      return { beneficiaireId: acteur.beneficiaireId };
    case 'REFERENT':
    case 'COORDINATION':
      return { beneficiaire: beneficiairesVisiblesPour(acteur, now) };
    case 'ASSOCIATION':
      return {
        mission: { associationId: { in: acteur.associationIds } },
        statut: { in: ADRESSEES },
        beneficiaire: PARTICIPE,
      };
    default:
      return { id: { in: [] } };
  }
}

/** Places agreed by both: the volunteer's own, the association's own missions (while the consent stands), the caseload, the coordination. */
export function affectationsVisiblesPour(acteur: Acteur, now: Date): Prisma.AffectationWhereInput {
  switch (acteur.role) {
    case 'SYSTEME':
      return {};
    case 'BENEFICIAIRE':
      return { beneficiaireId: acteur.beneficiaireId };
    case 'REFERENT':
    case 'COORDINATION':
      return { beneficiaire: beneficiairesVisiblesPour(acteur, now) };
    case 'ASSOCIATION':
      return { mission: { associationId: { in: acteur.associationIds } }, beneficiaire: PARTICIPE };
    default:
      return { id: { in: [] } };
  }
}

/** Missions that a person reads even offline: those that they are in, were in, or have an open wish for. */
export function missionsDeLaPersonne(beneficiaireId: string): Prisma.MissionWhereInput {
  const vivante: Prisma.CandidatureWhereInput[] = [
    { statut: { in: [...STATUTS_OUVERTS] } },
    { affectation: { isNot: null } },
  ];
  return { candidatures: { some: { beneficiaireId, OR: vivante } } };
}

/** Saying « ça m’intéresse », taking or leaving a place, withdrawing: the person, and nobody in their place. */
export function peutDeciderPourSoi(acteur: Acteur): boolean {
  return acteur.role === 'BENEFICIAIRE';
}

/** Introductions and the former-employee review are the coordination's. */
export function peutPresenter(acteur: Acteur): boolean {
  return acteur.role === 'COORDINATION';
}

/** The host says yes or « not this time » to wishes addressed to it. */
export function peutAccueillir(acteur: Acteur): boolean {
  return acteur.role === 'ASSOCIATION';
}

/** « Sans suite »: the association for what is addressed to it, the coordination for any open wish but an offered place. */
export function peutClasser(acteur: Acteur, statut: StatutCandidature): boolean {
  if (statut === 'PLACE_OFFERTE') return false;
  return acteur.role === 'ASSOCIATION' || acteur.role === 'COORDINATION';
}

/** Ending a mission is open to either side, without a reason; the coordination may do it for somebody who asks. */
export function peutTerminer(acteur: Acteur): boolean {
  return acteur.role === 'BENEFICIAIRE' || acteur.role === 'ASSOCIATION' || acteur.role === 'COORDINATION';
}
