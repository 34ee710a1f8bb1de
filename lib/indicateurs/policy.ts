import type { Acteur } from '@/lib/auth/acteur';
import { SEUIL_AGENTS, SEUIL_PUBLIC } from './secret';

/** Staff outside the caseload read figures of 5 people or more; everybody else those of 11 or more. */
export function seuilPour(acteur: Acteur): number {
  return acteur.role === 'DEPARTEMENT' || acteur.role === 'COORDINATION' ? SEUIL_AGENTS : SEUIL_PUBLIC;
}

/** The kind of référent is told to the département only. */
export function voitLesTypesDeReferent(acteur: Acteur): boolean {
  return acteur.role === 'DEPARTEMENT';
}

/** The Département sets its goals. */
export function peutFixerObjectif(acteur: Acteur): boolean {
  return acteur.role === 'DEPARTEMENT';
}
