import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';
import {
  beneficiairesModifiablesPar,
  beneficiairesVisiblesPour,
  finDeLecture,
  personnesOuvertesAvecMotif,
  remplacementsEnCours,
  suivisOuvrantLecture,
} from '@/lib/beneficiaires/policy';

/** Only the named référent writes contract, appointments and contacts. */
export const peutAccompagner = (acteur: Acteur): acteur is ActeurDe<'REFERENT'> => acteur.role === 'REFERENT';

/** A mission is proposed by the référent of the caseload or by the coordination. */
export const peutProposer = (acteur: Acteur): acteur is ActeurDe<'REFERENT'> | ActeurDe<'COORDINATION'> =>
  acteur.role === 'REFERENT' || acteur.role === 'COORDINATION';

/** The département names the référents. */
export const peutNommer = (acteur: Acteur): acteur is ActeurDe<'DEPARTEMENT'> =>
  acteur.role === 'DEPARTEMENT';

const AUCUN = { id: { in: [] as string[] } };

/** The parcours is read by the person and by the référent; the coordination sees needs only, never the contract. */
export function parcoursVisiblesPour(acteur: Acteur, now: Date): Prisma.BeneficiaireWhereInput {
  return acteur.role === 'BENEFICIAIRE' || acteur.role === 'REFERENT'
    ? beneficiairesVisiblesPour(acteur, now)
    : AUCUN;
}

/** The page of a parcours: those who read it, and for an hour the agent of the Département who said why. */
export function parcoursOuvrablesPar(acteur: Acteur, now: Date): Prisma.BeneficiaireWhereInput {
  return acteur.role === 'DEPARTEMENT'
    ? personnesOuvertesAvecMotif(acteur, now)
    : parcoursVisiblesPour(acteur, now);
}

/** The parcours is written by the person (own actions, answers) and by the référent while named. */
export function parcoursModifiablesPar(acteur: Acteur, now: Date): Prisma.BeneficiaireWhereInput {
  return acteur.role === 'BENEFICIAIRE' || acteur.role === 'REFERENT'
    ? beneficiairesModifiablesPar(acteur, now)
    : AUCUN;
}

/** The same rule, on a parcours that the actor may read and whose suivis are read already (`remplacantId`: who replaces today). */
export function peutModifierParcours(
  acteur: Acteur,
  suivis: readonly { referentId: string | null; remplacantId: string | null; finLe: Date | null }[],
): boolean {
  return acteur.role === 'REFERENT'
    ? suivis.some((s) => s.finLe === null && [s.referentId, s.remplacantId].includes(acteur.referentId))
    : acteur.role === 'BENEFICIAIRE';
}

/** An objective that the person wrote is theirs to leave aside; one that the référent wrote, either may. */
export const peutLaisserObjectif = (acteur: Acteur, objectif: { parLaPersonne: boolean }): boolean =>
  acteur.role === 'BENEFICIAIRE' || !objectif.parLaPersonne;

/** A hand-over is written by the former référent, while their reading lasts. */
export const suivisARelayer = (acteur: ActeurDe<'REFERENT'>, now: Date): Prisma.SuiviWhereInput => ({
  referentId: acteur.referentId,
  finLe: { gt: finDeLecture(now) },
  beneficiaire: { anonymiseLe: null },
});

/**
 * An appointment to come is cancelled by the person, by the référent in charge, and, while reading lasts, by the former
 * référent who made it: nobody is kept in an appointment that is no longer wanted.
 */
export function rendezVousAnnulablesPar(acteur: Acteur, now: Date): Prisma.RendezVousWhereInput {
  const enCours = { beneficiaire: parcoursModifiablesPar(acteur, now) };
  return acteur.role === 'REFERENT'
    ? { OR: [enCours, { referentId: acteur.referentId, beneficiaire: parcoursVisiblesPour(acteur, now) }] }
    : enCours;
}

/**
 * An appointment is moved by whoever accompanies the person now: their own, that of the colleague whom they replace, and
 * those that a colleague who replaces them today has set. A former référent's is only cancelled: they would not be there.
 */
export function rendezVousDeplacablesPar(
  acteur: ActeurDe<'REFERENT'>,
  now: Date,
): Prisma.RendezVousWhereInput {
  const { referentId } = acteur;
  const aujourdhui = remplacementsEnCours(now);
  const duRemplace = { absences: { some: { remplacantId: referentId, ...aujourdhui } } };
  const duRemplacant = { remplacements: { some: { referentId, ...aujourdhui } } };
  return {
    beneficiaire: parcoursModifiablesPar(acteur, now),
    OR: [{ referentId }, { referent: duRemplace }, { referent: duRemplacant }],
  };
}

/** A référent may be named for anybody of the Département who has not been erased. */
export function personnesANommer(acteur: Acteur): Prisma.BeneficiaireWhereInput {
  return peutNommer(acteur) ? { departementCode: acteur.departementCode, anonymiseLe: null } : AUCUN;
}

/** Whom nobody accompanies now: nobody named, an organisme that has not said who, or an account that is closed. */
export function personnesSansReferent(acteur: Acteur): Prisma.BeneficiaireWhereInput {
  return {
    AND: [
      personnesANommer(acteur),
      { etape: { not: 'SORTIE' } },
      { suivis: { none: { finLe: null, referent: { user: { desactiveLe: null } } } } },
    ],
  };
}

/** The référents of a Département whose account is open. */
export const referentsEnPoste = (departementCode: string): Prisma.ReferentWhereInput => ({
  organisme: { departementCode },
  user: { desactiveLe: null, appartenances: { some: { role: 'REFERENT', departementCode, finLe: null } } },
});

/** Who may be named: the référents of the Département whose account is open. */
export const referentsNommables = (acteur: Acteur): Prisma.ReferentWhereInput =>
  peutNommer(acteur) ? referentsEnPoste(acteur.departementCode) : AUCUN;

/** A letter of naming is read by the person, by the référent named in it while they read the file, and by the département. */
export function lettresVisiblesPour(acteur: Acteur, now: Date): Prisma.SuiviWhereInput {
  const beneficiaire: Prisma.BeneficiaireWhereInput = { anonymiseLe: null };
  switch (acteur.role) {
    case 'BENEFICIAIRE':
      return { beneficiaireId: acteur.beneficiaireId, beneficiaire };
    case 'REFERENT':
      return { ...suivisOuvrantLecture(acteur, now), beneficiaire };
    case 'DEPARTEMENT':
      return { beneficiaire: personnesANommer(acteur) };
    default:
      return AUCUN;
  }
}

/** Who chooses inside an organisme of a Département: its référents whose account is open, flagged by the département. */
export const gestionnaires = (departementCode: string): Prisma.ReferentWhereInput => ({
  ...referentsEnPoste(departementCode),
  gestionnaireDepuis: { not: null },
});

/** Neither erased, nor at the end of their accompaniment. */
export const ENCORE_LA = {
  anonymiseLe: null,
  etape: { not: 'SORTIE' },
} satisfies Prisma.BeneficiaireWhereInput;

/** The namings of an organisme in which somebody is to be chosen: nobody in it yet, and the person is still there. */
export const SUIVIS_A_CHOISIR: Prisma.SuiviWhereInput = {
  finLe: null,
  referentId: null,
  beneficiaire: ENCORE_LA,
};

/** Who may be chosen by a référent who chooses: the référents of their organisme whose account is open, themselves among them. */
export const referentsAChoisirPar = (acteur: ActeurDe<'REFERENT'>): Prisma.ReferentWhereInput => ({
  AND: [referentsEnPoste(acteur.departementCode), { organisme: organismeGerePar(acteur) }],
});

/** The organisme in which this référent chooses who accompanies. */
export const organismeGerePar = (acteur: ActeurDe<'REFERENT'>): Prisma.OrganismeWhereInput => ({
  referents: { some: { id: acteur.referentId, gestionnaireDepuis: { not: null } } },
});

/** A mission proposed to a person is one that is open to wishes. */
export const MISSIONS_PROPOSABLES: Prisma.MissionWhereInput = { statut: { in: ['PUBLIEE', 'COMPLETE'] } };
