import type { Acteur, ActeurDe } from '@/lib/auth/acteur';

/** The person reads their rights; whoever accompanies them, and the Département that writes them, read the same words. */
export function peutLireDroits(
  acteur: Acteur,
): acteur is ActeurDe<'BENEFICIAIRE' | 'REFERENT' | 'DEPARTEMENT'> {
  return acteur.role === 'BENEFICIAIRE' || acteur.role === 'REFERENT' || acteur.role === 'DEPARTEMENT';
}

/** The Département approves what is said of people's rights; nobody else does. */
export function peutApprouverTexte(acteur: Acteur): acteur is ActeurDe<'DEPARTEMENT'> {
  return acteur.role === 'DEPARTEMENT';
}
