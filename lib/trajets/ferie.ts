import { ajouterJours } from '@/lib/dates';

/** The public holidays that fall on the same day every year (code du travail, L. 3133-1), month and day. */
const FIXES = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']);
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const APRES_PAQUES = [1, 39, 50];

/** Easter Sunday of a year of the Gregorian calendar, at midnight UTC (Meeus, « Astronomical Algorithms », chapter 8). */
export function paques(annee: number): Date {
  const a = annee % 19;
  const [b, c] = [Math.floor(annee / 100), annee % 100];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Date(Date.UTC(annee, Math.floor(n / 31) - 1, (n % 31) + 1));
}

/** Whether a calendar day is a public holiday in France, Alsace-Moselle's two more left aside. */
export function estFerie(jour: Date): boolean {
  if (FIXES.has(jour.toISOString().slice(5, 10))) return true;
  const dimanche = paques(jour.getUTCFullYear());
  return APRES_PAQUES.some((n) => ajouterJours(dimanche, n).getTime() === jour.getTime());
}
