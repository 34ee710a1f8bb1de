import { FUSEAU, jourIso } from '@/lib/dates';

/* A calendar file (RFC 5545). Whoever looks at the telephone reads what it holds: neutral words only. */

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

/** An instant as a calendar writes it: « 20260303T090000Z ». */
export const enUtc = (instant: Date) => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A day as a calendar writes it: « 20260303 ». */
export const jourDAgenda = (jour: Date) => jourIso(jour).replaceAll('-', '');

/** The whole file, in Paris; each event is its lines, from BEGIN:VEVENT to END:VEVENT. */
export function calendrier(evenements: readonly (readonly string[])[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tremplin//Agenda//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...PARIS,
    ...evenements.flat(),
    'END:VCALENDAR',
  ]
    .map((ligne) => `${plier(ligne)}\r\n`)
    .join('');
}
