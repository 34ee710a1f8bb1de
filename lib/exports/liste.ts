/** What is taken away as a table, in the journal's words. */
export const LISTES_EXPORTEES = {
  FILE: 'les personnes accompagnées',
  PARCOURS: 'un parcours',
  COMPTES: 'les comptes',
  MISSIONS: 'les missions',
  ASSOCIATIONS: 'les associations',
  PERSONNES: 'les personnes du dispositif',
  MISSIONS_TENUES: 'les missions de l’association',
} as const;
export type ListeExportee = keyof typeof LISTES_EXPORTEES;
/** Those that may be long: the worker makes them when they are. */
export type ListeLongue = Exclude<ListeExportee, 'FILE' | 'PARCOURS'>;

/** Lists that name people who are accompanied: a file of theirs goes as soon as one of them is erased. */
export const LISTES_NOMINATIVES: readonly ListeLongue[] = ['PERSONNES'];

/** Lines of a file that is made while one waits; a longer one is made by the worker. */
export const LIGNES_TOUT_DE_SUITE = 2_000;
/** Lines of the longest file: what a spreadsheet opens without pain, and the worker holds in memory. */
export const LIGNES_MAX = 50_000;
/** How long a file that was made waits for whoever asked. */
export const HEURES_D_UN_FICHIER = 24;
/** Files that one person may have made at the same time. */
export const EN_PREPARATION_MAX = 5;

export const TROP_LONGUE = 'Cette liste est trop longue pour un fichier. Choisissez un filtre.';
