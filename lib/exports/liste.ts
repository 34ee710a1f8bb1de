/** What is taken away as a table, in the journal's words. */
export const LISTES_EXPORTEES = {
  FILE: 'les personnes accompagnées',
  PARCOURS: 'un parcours',
  COMPTES: 'les comptes',
} as const;
export type ListeExportee = keyof typeof LISTES_EXPORTEES;
