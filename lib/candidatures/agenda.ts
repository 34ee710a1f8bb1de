import { ajouterJours, demiJournee, FUSEAU, instantA, jourIso } from '@/lib/dates';
import type { DemiJournee } from '@/lib/generated/prisma/enums';
import { seanceCeJour } from './seance';

/* The agreed half-days as a calendar file (RFC 5545). Whoever looks at the telephone reads a title, a place and a
   first name: neutral words only. */

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

const PARIS = [
  'BEGIN:VTIMEZONE',
  `TZID:${FUSEAU}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A text as a property's value: backslash, semicolon, comma and line ends are escaped, other controls left out. */
export function echapper(texte: string): string {
  return texte
    .replace(/[\\;,]/g, (signe) => `\\${signe}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A line cut so that none is longer than 75 octets, never inside of a character; the next ones begin with a space. */
export function plier(ligne: string): string {
  const morceaux = [''];
  let octets = 0;
  for (const signe of ligne) {
    const taille = new TextEncoder().encode(signe).length;
    if (octets + taille > 75) {
      morceaux.push('');
      octets = 1;
    }
    morceaux[morceaux.length - 1] += signe;
    octets += taille;
  }
  return morceaux.join('\r\n ');
}

const enUtc = (instant: Date) => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const local = (jour: Date, heure: string) =>
  `${jourIso(jour).replaceAll('-', '')}T${heure.replace(':', '')}00`;
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
export function fichierAgenda(agenda: Agenda, now: Date): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tremplin//Agenda//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...PARIS,
    ...agenda.creneaux.flatMap((c) => evenement(agenda, c, now)),
    'END:VCALENDAR',
  ]
    .map((ligne) => `${plier(ligne)}\r\n`)
    .join('');
}
