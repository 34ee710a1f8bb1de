import type { Acteur, ActeurDe } from '@/lib/auth/acteur';

/** What a person keeps is theirs alone: nobody who accompanies them reads it, and staff keep nothing. */
export function peutGarder(acteur: Acteur): acteur is ActeurDe<'BENEFICIAIRE'> {
  return acteur.role === 'BENEFICIAIRE';
}
