import { ajouterJours, jourIso } from '@/lib/dates';

/*
 * What the values of a GTFS file say (https://gtfs.org/documentation/schedule/reference). A value that says nothing
 * that we understand is null: its line is left aside, never guessed.
 */

/** « 25:10:00 » → seconds since the midnight of the day of service; past midnight goes on beyond 24 hours. */
export function secondes(heure: string): number | null {
  const lue = /^\s*(\d{1,2}):([0-5]\d):([0-5]\d)\s*$/.exec(heure);
  return lue ? Number(lue[1]) * 3600 + Number(lue[2]) * 60 + Number(lue[3]) : null;
}

/** « 20261126 » → that calendar day; null for what is no day. */
export function jourGtfs(texte: string): Date | null {
  const lu = /^\s*(\d{4})(\d\d)(\d\d)\s*$/.exec(texte);
  if (!lu) return null;
  const iso = `${lu[1]}-${lu[2]}-${lu[3]}`;
  const jour = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(jour.getTime()) || jourIso(jour) !== iso ? null : jour;
}

/** A stop's coordinates in WGS 84 degrees; null when they are missing, or are the 0, 0 of who does not know. */
export function coordonnees(lat: string, lon: string): { lat: number; lon: number } | null {
  if (!lat.trim() || !lon.trim()) return null;
  const [a, b] = [Number(lat), Number(lon)];
  if (!(Math.abs(a) <= 90 && Math.abs(b) <= 180) || (Math.abs(a) < 1 && Math.abs(b) < 1)) return null;
  return { lat: a, lon: b };
}

/** In what one rides; a journey adds them up as bits. */
export const MOYENS = { route: 1, train: 2, tram: 4, autre: 8 } as const;

/**
 * What a line is, from its `route_type` (the basic ones and the hundreds of the extended ones). Null for what nobody can
 * count on without asking first: school buses, transport on demand, taxis, planes.
 */
export function moyenDeLigne(routeType: string): number | null {
  const type = Number(routeType.trim() || NaN);
  if (!Number.isInteger(type) || type === 712 || type === 715) return null;
  if (type === 3 || type === 11) return MOYENS.route;
  if (type === 2) return MOYENS.train;
  if (type === 0 || type === 1 || type === 12) return MOYENS.tram;
  if (type >= 4 && type <= 7) return MOYENS.autre;
  const famille = Math.floor(type / 100);
  if (famille === 1 || famille === 3) return MOYENS.train;
  if (famille === 2 || famille === 7 || famille === 8) return MOYENS.route;
  if (famille === 4 || famille === 5 || famille === 6 || famille === 9) return MOYENS.tram;
  return famille === 10 || famille === 12 || famille === 13 || famille === 14 ? MOYENS.autre : null;
}

/** Days that are looked at: four weeks, so that one public holiday hides no line, and what runs one week in two shows. */
export const JOURS_LUS = 28;

/** The days of a timetable that are looked at: from `debut`, at most JOURS_LUS, none after `fin`. */
export type Fenetre = { debut: Date; fin: Date };

/**
 * The window of an import that is made on `jour`: from that day, or the first one of the timetable when it is still to come;
 * earlier when the timetable ends before four weeks are seen. Null when it tells less than a week.
 */
export function fenetreDe({ du, au }: { du: Date; au: Date }, jour: Date): Fenetre | null {
  const assezTot = ajouterJours(au, 1 - JOURS_LUS);
  const voulu = jour < assezTot ? jour : assezTot;
  const debut = voulu > du ? voulu : du;
  return ajouterJours(debut, 6) > au ? null : { debut, fin: au };
}

/** The days of the window, at most JOURS_LUS. */
export const joursDeFenetre = ({ debut, fin }: Fenetre): number =>
  Math.min(JOURS_LUS, Math.round((fin.getTime() - debut.getTime()) / 86_400_000) + 1);

/** Which days of the window are a service's, as bits (bit 0 = its first day). */
export function joursDeService(
  { debut, fin }: Fenetre,
  { du, au, semaine }: { du: Date; au: Date; /** Monday first */ semaine: readonly boolean[] },
): number {
  let bits = 0;
  for (let i = 0; i < JOURS_LUS; i++) {
    const jour = ajouterJours(debut, i);
    if (jour > fin) break;
    if (jour >= du && jour <= au && semaine[(jour.getUTCDay() + 6) % 7]) bits |= 1 << i;
  }
  return bits;
}

/** The bit of a day of the window; 0 when it is outside. */
export function bitDuJour({ debut, fin }: Fenetre, jour: Date): number {
  const rang = Math.round((jour.getTime() - debut.getTime()) / 86_400_000);
  return rang >= 0 && rang < JOURS_LUS && jour <= fin ? 1 << rang : 0;
}

/** A line of a table by the names of its columns; what it does not have is empty. */
export type LigneGtfs = (colonne: string) => string;
