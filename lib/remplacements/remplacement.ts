/** The longest that somebody replaces a colleague, in days; the database holds it too. Beyond, somebody else is named. */
export const JOURS_MAX = 180;

/** How long one is kept once it is over, in months of the calendar: as what it left with the people. */
export const MOIS_GARDES = 24;

/** A replacement as its days tell it. */
export type Periode = { debutLe: Date; finLe: Date; arreteLe: Date | null };
export type EtatRemplacement = 'A_VENIR' | 'EN_COURS' | 'FINI' | 'ARRETE';

/** Where a replacement stands on a day: both its days count, and nothing has to be done for it to end. */
export function etatRemplacement(r: Periode, jour: Date): EtatRemplacement {
  if (r.arreteLe) return 'ARRETE';
  if (r.finLe < jour) return 'FINI';
  return r.debutLe <= jour ? 'EN_COURS' : 'A_VENIR';
}

/** It opens the people of the one who is away, or will. */
export const compteEncore = (r: Periode, jour: Date): boolean =>
  ['A_VENIR', 'EN_COURS'].includes(etatRemplacement(r, jour));
