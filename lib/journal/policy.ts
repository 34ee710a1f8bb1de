import type { Acteur, ActeurDe } from '@/lib/auth/acteur';

/** The Département audits who did and saw what; nobody else reads the journal. */
export function peutLireLeJournal(acteur: Acteur): acteur is ActeurDe<'DEPARTEMENT'> {
  return acteur.role === 'DEPARTEMENT';
}
