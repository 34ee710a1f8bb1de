/** What a cell holds: words, a number, a calendar day, an instant (told in Paris), or nothing. */
export type Cellule = string | number | { jour: Date } | { instant: Date } | null;
/** Columns with their titles, then lines; `nom` is the name of the sheet. */
export type Tableau = { nom: string; titres: readonly string[]; lignes: readonly (readonly Cellule[])[] };

/** A day or nothing, an instant or nothing. */
export const unJour = (jour: Date | null): Cellule => jour && { jour };
export const unInstant = (instant: Date | null): Cellule => instant && { instant };

/** What a spreadsheet would run rather than show, whatever stands before it; full-width signs are signs too. */
export const seraitUneFormule = (texte: string) => /^\s*[=+\-@\t\r＝＋－＠]/.test(texte);
