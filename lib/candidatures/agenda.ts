import { calendrier, echapper, enUtc, jourDAgenda } from '@/lib/agenda/calendrier';
import { ajouterJours, demiJournee, FUSEAU, instantA, jourIso } from '@/lib/dates';
import type { DemiJournee } from '@/lib/generated/prisma/enums';
import { seanceCeJour } from './seance';

/* The agreed half-days as a calendar file: a title, a place and a first name. */

export type Agenda = {
  affectationId: string;
  titre: string;
  lieu: string;
  /** Lines that help on the day: whom to ask for, how to come. */
  details: readonly string[];
  /** First and last calendar days; without a last one it goes on. */
  debutLe: Date;
  finLe: Date | null;
  creneaux: readonly {
    id: string;
    demiJournee: DemiJournee;
    /** The only day of this créneau; null = every week. */
    date: Date | null;
    /** « 09:00 » */
    heureDebut: string;
    heureFin: string;
    /** Days on which it will not be. */
    sauf: readonly Date[];
  }[];
};

const local = (jour: Date, heure: string) => `${jourDAgenda(jour)}T${heure.replace(':', '')}00`;
const CODES_JOUR = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function evenement(agenda: Agenda, c: Agenda['creneaux'][number], now: Date): string[] {
  const sauf = new Set(c.sauf.map(jourIso));
  const premier =
    c.date ??
    Array.from({ length: 7 }, (_, i) => ajouterJours(agenda.debutLe, i)).find((j) => seanceCeJour(c, j))!;
  if (premier < agenda.debutLe || (agenda.finLe && premier > agenda.finLe)) return [];
  if (c.date && sauf.has(jourIso(c.date))) return [];
  const quand = (jour: Date, heure: string) => `;TZID=${FUSEAU}:${local(jour, heure)}`;
  const jusqua = agenda.finLe ? `;UNTIL=${enUtc(instantA(agenda.finLe, '23:59'))}` : '';
  return [
    'BEGIN:VEVENT',
    `UID:${agenda.affectationId}-${c.id}@agenda`,
    `DTSTAMP:${enUtc(now)}`,
    `DTSTART${quand(premier, c.heureDebut)}`,
    `DTEND${quand(premier, c.heureFin)}`,
    ...(c.date
      ? []
      : [
          `RRULE:FREQ=WEEKLY;BYDAY=${CODES_JOUR[demiJournee(c.demiJournee).jour - 1]}${jusqua}`,
          ...[...sauf].sort().map((jour) => `EXDATE${quand(new Date(jour), c.heureDebut)}`),
        ]),
    `SUMMARY:${echapper(agenda.titre)}`,
    `LOCATION:${echapper(agenda.lieu)}`,
    ...(agenda.details.length > 0 ? [`DESCRIPTION:${echapper(agenda.details.join('\n'))}`] : []),
    'END:VEVENT',
  ];
}

/** The whole file: one event per half-day, weekly ones with their rule, at Paris time whatever the season. */
export const fichierAgenda = (agenda: Agenda, now: Date): string =>
  calendrier(agenda.creneaux.map((c) => evenement(agenda, c, now)));
