import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import type { Prisma } from '@/lib/generated/prisma/client';
import { QUESTIONS, type SlugQuestion } from './question';

const JOUR_MS = 86_400_000;
/** A former référent keeps read access for this many days after a change; the person sees it. */
export const JOURS_ANCIEN_REFERENT = 30;

const PERSONNE: Prisma.BeneficiaireWhereInput = { id: { in: [] } };

/** A naming that ended on that day, or before, opens nothing any more. */
export const finDeLecture = (now: Date): Date => new Date(now.getTime() - JOURS_ANCIEN_REFERENT * JOUR_MS);

/** The namings by which this référent reads: the one in force, and for 30 days the one that has ended. */
export const suivisOuvrantLecture = (acteur: ActeurDe<'REFERENT'>, now: Date): Prisma.SuiviWhereInput => ({
  referentId: acteur.referentId,
  OR: [{ finLe: null }, { finLe: { gt: finDeLecture(now) } }],
});

/** Absences of a référent that run today: both days are days of Paris, and one that was stopped is over. */
export const remplacementsEnCours = (now: Date) => {
  const jour = jourDe(now);
  return {
    arreteLe: null,
    debutLe: { lte: jour },
    finLe: { gte: jour },
  } satisfies Prisma.RemplacementWhereInput;
};

/* The namings of a colleague whom this référent replaces today. */
const suivisRemplaces = ({ referentId }: ActeurDe<'REFERENT'>, now: Date): Prisma.SuiviWhereInput => ({
  finLe: null,
  referent: { absences: { some: { remplacantId: referentId, ...remplacementsEnCours(now) } } },
});

/** The namings that this référent answers for today: their own, and those of a colleague whom they replace. */
export const suivisEnCharge = (acteur: ActeurDe<'REFERENT'>, now: Date): Prisma.SuiviWhereInput => ({
  OR: [{ referentId: acteur.referentId, finLe: null }, suivisRemplaces(acteur, now)],
});

/** Was told of Tremplin, or came in: not those whom a file brought and whom nobody has invited yet. */
export const SONT_INVITEES: Prisma.BeneficiaireWhereInput = {
  OR: [{ inviteeLe: { not: null } }, { etape: { not: 'INVITEE' } }],
};

/** The motives by which this agent of the Département reads at this moment: their own, for the hour that each opens. */
export const accesEnCours = (acteur: ActeurDe<'DEPARTEMENT'>, now: Date): Prisma.AccesMotiveWhereInput => ({
  agentId: acteur.userId,
  ouvertLe: { lte: now },
  expireLe: { gt: now },
});

/**
 * Whose parcours the Département reads: the people for whom this agent has typed a motive, for an hour. It opens the
 * parcours alone, to read: no other page of the file, and nothing to change.
 */
export const personnesOuvertesAvecMotif = (
  acteur: ActeurDe<'DEPARTEMENT'>,
  now: Date,
): Prisma.BeneficiaireWhereInput => ({
  anonymiseLe: null,
  departementCode: acteur.departementCode,
  accesMotives: { some: accesEnCours(acteur, now) },
});

/**
 * Whose file may be read: oneself; the référent's caseload (and, for 30 days, the former one's; that of a colleague
 * whom they replace, while it lasts); everybody who
 * was invited in the Département for the coordination, which is another body: whom a file brings is the référent's until then. The association and the département: nobody here (the
 * département opens a named parcours by an audited act of its own, `personnesOuvertesAvecMotif`).
 */
export function beneficiairesVisiblesPour(acteur: Acteur, now: Date): Prisma.BeneficiaireWhereInput {
  switch (acteur.role) {
    case 'BENEFICIAIRE':
      return { id: acteur.beneficiaireId };
    case 'REFERENT':
      return {
        anonymiseLe: null,
        // Two questions, each answered by an index: one with « or » inside reads every naming there is.
        OR: [
          { suivis: { some: suivisOuvrantLecture(acteur, now) } },
          { suivis: { some: suivisRemplaces(acteur, now) } },
        ],
      };
    case 'COORDINATION':
      return { anonymiseLe: null, departementCode: acteur.departementCode, ...SONT_INVITEES };
    case 'SYSTEME':
      return {};
    default:
      return PERSONNE;
  }
}

/** It is their own file: nothing needs to be read to know that they may. */
export function estSoi(acteur: Acteur, beneficiaireId: string): boolean {
  return acteur.role === 'BENEFICIAIRE' && acteur.beneficiaireId === beneficiaireId;
}

/** Whose file may be changed: as above, but the référent only while named, or in the place of who is. */
export function beneficiairesModifiablesPar(acteur: Acteur, now: Date): Prisma.BeneficiaireWhereInput {
  if (acteur.role === 'REFERENT')
    return {
      anonymiseLe: null,
      OR: [
        { suivis: { some: { referentId: acteur.referentId, finLe: null } } },
        { suivis: { some: suivisRemplaces(acteur, now) } },
      ],
    };
  return beneficiairesVisiblesPour(acteur, now);
}

/** The job that a person aims at is theirs and their référent's: the coordination finds a mission without it. */
export function peutConnaitreMetier(acteur: Acteur): boolean {
  return acteur.role === 'BENEFICIAIRE' || acteur.role === 'REFERENT' || acteur.role === 'SYSTEME';
}

/** The person and the référent answer any question; the coordination, in an interview, the five. */
export function peutRepondre(acteur: Acteur, question: SlugQuestion): boolean {
  return peutConnaitreMetier(acteur) || QUESTIONS.some((q) => q.slug === question);
}

/** What the nights do to people's data, in numbers, is the Département's to answer for. */
export function peutLireConservation(acteur: Acteur): boolean {
  return acteur.role === 'DEPARTEMENT';
}
