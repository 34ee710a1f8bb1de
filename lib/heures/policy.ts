import type { Acteur } from '@/lib/auth/acteur';
import { beneficiairesVisiblesPour } from '@/lib/beneficiaires/policy';
import type { Prisma } from '@/lib/generated/prisma/client';
import { heuresQuiComptent } from './heures';

/**
 * One's own; the association those of its missions; the coordination all; the référent only hours that count, of
 * missions that both agreed to write into the contract, of people of the caseload. Nobody reads what was not done.
 */
export function heuresVisiblesPour(acteur: Acteur, now: Date): Prisma.HeuresWhereInput {
  switch (acteur.role) {
    case 'SYSTEME':
      return {};
    case 'BENEFICIAIRE':
      return { affectation: { beneficiaireId: acteur.beneficiaireId } };
    case 'ASSOCIATION':
      return { affectation: { mission: { associationId: { in: acteur.associationIds } } } };
    case 'COORDINATION':
      return { affectation: { beneficiaire: beneficiairesVisiblesPour(acteur, now) } };
    case 'REFERENT':
      return {
        ...heuresQuiComptent,
        affectation: {
          beneficiaire: beneficiairesVisiblesPour(acteur, now),
          comptes: { some: { accordLe: { not: null }, finLe: null } },
        },
      };
    default:
      return { id: { in: [] } };
  }
}

/** Declaring, correcting and withdrawing: the person for themselves. */
export function peutDeclarer(acteur: Acteur): boolean {
  return acteur.role === 'BENEFICIAIRE';
}

/** Confirming and asking to look again: the association where the hours were done. */
export function peutConfirmer(acteur: Acteur): boolean {
  return acteur.role === 'ASSOCIATION';
}

/** A paper sheet: the association for its missions, the coordination for somebody who has no phone. */
export function peutSaisirFeuille(acteur: Acteur): boolean {
  return acteur.role === 'ASSOCIATION' || acteur.role === 'COORDINATION';
}

/** The yes to hours that somebody else wrote: the person; or the coordination for a helper whom it names. */
export function peutAccorder(acteur: Acteur, nomAidant: string | null): boolean {
  return acteur.role === 'BENEFICIAIRE' || (acteur.role === 'COORDINATION' && nomAidant !== null);
}
