import { ajouterJours, jourCourt } from '@/lib/dates';

export type Horaires = { nom: string; valableDes: Date; valableJusque: Date };

/** Days before the end of a timetable when the next one should be asked for. */
const JOURS_POUR_RENOUVELER = 14;

/** Whether the next timetable should be asked for: this one is over, or nearly. */
export const aRenouveler = ({ valableJusque }: Horaires, jour: Date): boolean =>
  valableJusque < ajouterJours(jour, JOURS_POUR_RENOUVELER);

/** « TER, valables jusqu’au 12 décembre 2026 »: whether journeys are told from this timetable today. */
export function phraseHoraires({ nom, valableDes, valableJusque }: Horaires, jour: Date): string {
  if (valableJusque < jour) return `${nom}, dépassés depuis le ${jourCourt(valableJusque)}`;
  if (valableDes > jour) return `${nom}, valables du ${jourCourt(valableDes)} au ${jourCourt(valableJusque)}`;
  return `${nom}, valables jusqu’au ${jourCourt(valableJusque)}`;
}
