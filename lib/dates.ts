import { DateTime } from 'luxon';
import type { DemiJournee } from '@/lib/generated/prisma/enums';

/*
 * Two kinds of dates. A calendar day (a `date` column) is a Date at midnight UTC: `jour…` functions read it in UTC.
 * An instant (a `timestamptz` column, `now`) is read in Paris: `instant…` functions.
 */
export const FUSEAU = 'Europe/Paris';
const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

export type Moment = 'MATIN' | 'APRES_MIDI' | 'SOIR';
/** Parts of the day, with the words that follow a date: « mardi 3 mars, le matin ». */
export const MOMENTS: Record<Moment, { label: string; avec: string }> = {
  MATIN: { label: 'matin', avec: 'le matin' },
  APRES_MIDI: { label: 'après-midi', avec: 'l’après-midi' },
  SOIR: { label: 'soir', avec: 'le soir' },
};

type InfoDemiJournee = {
  code: DemiJournee;
  /** 1 = Monday … 7 = Sunday */
  jour: number;
  moment: Moment;
  /** « mardi matin » */
  label: string;
};
/** The 21 half-days of a week, Monday morning first. */
export const DEMI_JOURNEES: readonly InfoDemiJournee[] = JOURS.flatMap((nom, i) =>
  (Object.keys(MOMENTS) as Moment[]).map((moment) => ({
    code: `${nom.toUpperCase()}_${moment}` as DemiJournee,
    jour: i + 1,
    moment,
    label: `${nom} ${MOMENTS[moment].label}`,
  })),
);
const PAR_CODE = new Map(DEMI_JOURNEES.map((d) => [d.code, d]));

/** What a half-day's code means. */
export function demiJournee(code: DemiJournee): InfoDemiJournee {
  return PAR_CODE.get(code)!;
}

/** Morning before 12:00, afternoon before 18:00, evening after. `heure` is « 09:00 ». */
export function momentDeLHeure(heure: string): Moment {
  if (heure < '12:00') return 'MATIN';
  return heure < '18:00' ? 'APRES_MIDI' : 'SOIR';
}

/** The half-day in which a calendar day (midnight UTC) at this time (« 14:30 ») falls. */
export function demiJourneeDeDate(date: Date, heure: string): DemiJournee {
  const jour = (date.getUTCDay() + 6) % 7;
  return `${JOURS[jour]!.toUpperCase()}_${momentDeLHeure(heure)}` as DemiJournee;
}

// Sweden writes its days « 2026-03-03 ».
const JOUR_ISO = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: FUSEAU });

/** Today's calendar day in Paris, as a Date at midnight UTC. */
export function jourDe(now: Date): Date {
  return new Date(`${JOUR_ISO.format(now)}T00:00:00Z`);
}

/** The instant at which it is `heure` (« 14:30 ») in Paris on a calendar day. */
export function instantA(jour: Date, heure: string): Date {
  return DateTime.fromISO(`${jourIso(jour)}T${heure}`, { zone: FUSEAU }).toJSDate();
}

/** The same time of day in Paris so many calendar months before (or after, below zero); the last day of a shorter month. */
export function moisAvant(instant: Date, mois: number): Date {
  return DateTime.fromJSDate(instant, { zone: FUSEAU }).minus({ months: mois }).toJSDate();
}

/** The same calendar day so many months later (or earlier, below zero), or the last day of that month when it has none (31 January → 28 February). */
export function moisApres(jour: Date, mois: number): Date {
  const [annee, m] = [jour.getUTCFullYear(), jour.getUTCMonth() + mois];
  const dernier = new Date(Date.UTC(annee, m + 1, 0)).getUTCDate();
  return new Date(Date.UTC(annee, m, Math.min(jour.getUTCDate(), dernier)));
}

/** « 2026-03-03 », as a date input takes it. */
export function jourIso(jour: Date): string {
  return jour.toISOString().slice(0, 10);
}

/** A calendar day so many days later (or earlier). */
export function ajouterJours(jour: Date, nombre: number): Date {
  return new Date(jour.getTime() + nombre * 86_400_000);
}

/** The Monday of a calendar day's week. */
export function lundiDe(jour: Date): Date {
  return ajouterJours(jour, -((jour.getUTCDay() + 6) % 7));
}

/** ISO week of a calendar day: its year is that of its Thursday. */
export function semaineIso(jour: Date): { annee: number; semaine: number } {
  const d = DateTime.fromJSDate(jour, { zone: 'utc' });
  return { annee: d.weekYear, semaine: d.weekNumber };
}

/** « 3 mars 2026 », « 1er mars 2026 ». */
export function jourCourt(jour: Date): string {
  return `${sansAnnee(jour)} ${jour.getUTCFullYear()}`;
}

/** « mardi 3 mars 2026 ». */
export function jourEnLettres(jour: Date): string {
  return `${nomDuJour(jour)} ${jourCourt(jour)}`;
}

/** « mardi 3 mars », for days close to now. */
export function jourProche(jour: Date): string {
  return `${nomDuJour(jour)} ${sansAnnee(jour)}`;
}

/** « mardi 3 mars 2026, le matin ». */
export function jourEtMoment(jour: Date, moment: Moment): string {
  return `${jourEnLettres(jour)}, ${MOMENTS[moment].avec}`;
}

/** « mardi 3 mars 2026 à 14 h 30 », in Paris. */
export function instantEnLettres(instant: Date): string {
  return `${jourEnLettres(jourDe(instant))} à ${heureEnLettres(heureAParis(instant))}`;
}

/** « 14:30 »: the time of an instant in Paris. */
export function heureAParis(instant: Date): string {
  const { hour, minute } = DateTime.fromJSDate(instant, { zone: FUSEAU });
  return `${deux(hour)}:${deux(minute)}`;
}

/** « 14:30 » → « 14 h 30 », « 09:00 » → « 9 h »; never cut at the end of a line. */
export function heureEnLettres(heure: string): string {
  const [h, m] = heure.split(':');
  return m === '00' ? `${Number(h)}\u00a0h` : `${Number(h)}\u00a0h\u00a0${m}`;
}

/** « mars 2026 ». */
export function moisEnLettres(jour: Date): string {
  return `${MOIS[jour.getUTCMonth()]} ${jour.getUTCFullYear()}`;
}

/** Age in whole years on the day of `now`. */
export function age(naissance: Date, now: Date): number {
  const jour = jourDe(now);
  const annees = jour.getUTCFullYear() - naissance.getUTCFullYear();
  return jourIso(jour).slice(5) < jourIso(naissance).slice(5) ? annees - 1 : annees;
}

const deux = (n: number) => String(n).padStart(2, '0');
const nomDuJour = (jour: Date) => JOURS[(jour.getUTCDay() + 6) % 7]!;
const sansAnnee = (jour: Date) =>
  `${jour.getUTCDate() === 1 ? '1er' : jour.getUTCDate()} ${MOIS[jour.getUTCMonth()]}`;

const BREF = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'UTC' });
const BREF_ET_HEURE = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: FUSEAU,
});

/** « 3 mars 2026 », « 3 sept. 2026 »: a day in a table of professionals. */
export function jourBref(jour: Date): string {
  return BREF.format(jour);
}

/** « 3 sept. 2026, 14:30 » in Paris: an instant in a table of professionals. */
export function instantBref(instant: Date): string {
  return BREF_ET_HEURE.format(instant);
}
