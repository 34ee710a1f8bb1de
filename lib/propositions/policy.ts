import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { beneficiairesModifiablesPar } from '@/lib/beneficiaires/policy';
import type { Prisma } from '@/lib/generated/prisma/client';
import { MISSIONS_PROPOSABLES } from '@/lib/parcours/policy';

/** Batches are prepared, read and sent by the coordination. */
export const peutProposerEnLot = (acteur: Acteur): acteur is ActeurDe<'COORDINATION'> =>
  acteur.role === 'COORDINATION';

/** The coordination finds the batches of its Département; nobody else finds any. */
export function lotsVisiblesPour(acteur: Acteur): Prisma.LotPropositionsWhereInput {
  return peutProposerEnLot(acteur)
    ? { departementCode: acteur.departementCode }
    : { id: { in: [] as string[] } };
}

/** In whose name a batch reads and proposes: its author's, who does not know the job that a person aims at. */
export const auteurDuLot = (lot: {
  auteurId: string;
  departementCode: string;
}): ActeurDe<'COORDINATION'> => ({
  role: 'COORDINATION',
  userId: lot.auteurId,
  territoireIds: [],
  departementCode: lot.departementCode,
});

/**
 * Who may be in a batch: who said yes to being proposed missions and takes part, whose answers are there, and whom
 * nothing keeps from a mission (no break, no end of the accompaniment).
 */
export function personnesProposables(lot: {
  departementCode: string;
  territoireId: string | null;
}): Prisma.BeneficiaireWhereInput {
  return {
    departementCode: lot.departementCode,
    anonymiseLe: null,
    veutPropositionsLe: { not: null },
    profilCompletLe: { not: null },
    etape: { in: ['EN_RECHERCHE', 'EN_MISSION'] },
    consentements: { some: { type: 'PARTICIPATION', retireLe: null } },
    user: { desactiveLe: null },
    ...(lot.territoireId ? { commune: { territoireId: lot.territoireId } } : {}),
  };
}

/**
 * Among whom a mission is proposed to several people: the référent's own caseload, whole; for the coordination, those
 * who asked for proposals. How well it suits them takes nobody out.
 */
export function personnesAQuiProposer(acteur: Acteur, now: Date): Prisma.BeneficiaireWhereInput {
  if (acteur.role === 'REFERENT') return beneficiairesModifiablesPar(acteur, now);
  if (peutProposerEnLot(acteur))
    return personnesProposables({ departementCode: acteur.departementCode, territoireId: null });
  return { id: { in: [] as string[] } };
}

/** A mission that is proposed: of the Département, and open to wishes. */
export const missionsAProposer = (acteur: { departementCode: string }): Prisma.MissionWhereInput => ({
  departementCode: acteur.departementCode,
  ...MISSIONS_PROPOSABLES,
});

/** Of a référent's caseload, who looks for a mission now: takes part, has answered, has not stopped, is not on a break. */
export const personnesQuiCherchent = (
  acteur: ActeurDe<'REFERENT'>,
  now: Date,
): Prisma.BeneficiaireWhereInput => ({
  AND: [
    beneficiairesModifiablesPar(acteur, now),
    {
      profilCompletLe: { not: null },
      etape: { in: ['EN_RECHERCHE', 'EN_MISSION'] },
      consentements: { some: { type: 'PARTICIPATION', retireLe: null } },
    },
  ],
});

/** A référent whose account is open. */
export const QUI_RECOIT = {
  user: { desactiveLe: null, appartenances: { some: { role: 'REFERENT', finLe: null } } },
} satisfies Prisma.ReferentWhereInput;

/** Who gets the weekly message: référents whose account is open, who did not stop it, and who accompany somebody. */
export const referentsPrevenus = (): Prisma.ReferentWhereInput => ({
  ...QUI_RECOIT,
  sansNouveautesLe: null,
  suivis: { some: { finLe: null } },
});
