import { ajouterJours, jourCourt, jourDe, moisApres } from '@/lib/dates';

export type Horaires = { nom: string; valableDes: Date; valableJusque: Date; importeLe: Date };

/** Days before the end of a timetable when the next one should be asked for. */
const JOURS_POUR_RENOUVELER = 14;
/** Months after which what was read is old, whatever the file says: lines change with seasons. */
const MOIS_POUR_RENOUVELER = 2;

/** Whether the next timetable should be asked for: this one is over, or nearly, or was read long ago. */
export const aRenouveler = ({ valableJusque, importeLe }: Horaires, jour: Date): boolean =>
  valableJusque < ajouterJours(jour, JOURS_POUR_RENOUVELER) ||
  jourDe(importeLe) < moisApres(jour, -MOIS_POUR_RENOUVELER);

/** « TER, lus le 3 novembre 2026, valables jusqu’au 12 décembre 2026 »: whether journeys are told from this timetable today. */
export function phraseHoraires({ nom, valableDes, valableJusque, importeLe }: Horaires, jour: Date): string {
  const lus = `${nom}, lus le ${jourCourt(jourDe(importeLe))}`;
  if (valableJusque < jour) return `${lus}, dépassés depuis le ${jourCourt(valableJusque)}`;
  if (valableDes > jour) return `${lus}, valables du ${jourCourt(valableDes)} au ${jourCourt(valableJusque)}`;
  return `${lus}, valables jusqu’au ${jourCourt(valableJusque)}`;
}
