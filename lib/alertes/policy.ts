import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import type { Prisma } from '@/lib/generated/prisma/client';

/** What a person looks for is theirs alone: nobody who accompanies them reads it, and staff save nothing. */
export function peutEnregistrer(acteur: Acteur): acteur is ActeurDe<'BENEFICIAIRE'> {
  return acteur.role === 'BENEFICIAIRE';
}

/** A saved search is found by the person, and by nobody else. */
export function recherchesVisiblesPour(acteur: Acteur): Prisma.RechercheEnregistreeWhereInput {
  return peutEnregistrer(acteur) ? { beneficiaireId: acteur.beneficiaireId } : { id: { in: [] } };
}

/** What may be announced: in the list, and not on a break. */
export const ACTIVES = { pauseeLe: null, enleveeLe: null } satisfies Prisma.RechercheEnregistreeWhereInput;

/** Who may get a message: a consent in force, an account in use, an address, and no choice against it. */
export const JOIGNABLES = {
  anonymiseLe: null,
  OR: [{ alertesPar: null }, { alertesPar: { not: 'ICI' } }],
  consentements: { some: { type: 'PARTICIPATION', retireLe: null } },
  user: { desactiveLe: null, OR: [{ email: { not: null } }, { telephone: { not: null } }] },
} satisfies Prisma.BeneficiaireWhereInput;

/** The same with a search that may be announced. */
export const A_PREVENIR = {
  ...JOIGNABLES,
  recherches: { some: ACTIVES },
} satisfies Prisma.BeneficiaireWhereInput;
