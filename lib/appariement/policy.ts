import type { Acteur, ActeurDe } from '@/lib/auth/acteur';

/**
 * « Pas pour moi » is the person's own; their référent reads the same list as them. Associations and the coordination
 * never learn of it: the coordination's list is made without it.
 */
export function peutConnaitreEcarts(acteur: Acteur): boolean {
  return acteur.role === 'BENEFICIAIRE' || acteur.role === 'REFERENT' || acteur.role === 'SYSTEME';
}

/** Only the person puts a mission aside, or takes it back. */
export function peutEcarter(acteur: Acteur): acteur is ActeurDe<'BENEFICIAIRE'> {
  return acteur.role === 'BENEFICIAIRE';
}

/** The Département says how much each criterion counts, and tries it first; nobody else does. */
export function peutReglerClassement(acteur: Acteur): boolean {
  return acteur.role === 'DEPARTEMENT';
}
