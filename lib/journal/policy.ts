import type { Acteur } from '@/lib/auth/acteur';

/** The Département audits who did and saw what; nobody else reads the journal. */
export function peutLireLeJournal(acteur: Acteur): boolean {
  return acteur.role === 'DEPARTEMENT';
}
