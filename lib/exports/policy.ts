import type { Acteur, ActeurDe } from '@/lib/auth/acteur';

/** The list of accounts is the Département's to take away, as it is to read. */
export const peutExporterComptes = (acteur: Acteur): acteur is ActeurDe<'DEPARTEMENT'> =>
  acteur.role === 'DEPARTEMENT';
