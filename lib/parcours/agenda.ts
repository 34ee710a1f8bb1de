import { calendrier, echapper, enUtc, jourDAgenda } from '@/lib/agenda/calendrier';
import { ajouterJours } from '@/lib/dates';

const JOUR_ZERO = new Date('2026-01-01T00:00:00Z');
/**
 * The same event, taken again later, replaces the one that a calendar holds: its number only grows (RFC 5545, SEQUENCE),
 * and counts seconds, never how often a day was changed.
 */
const tete = (uid: string, titre: string, now: Date) => [
  'BEGIN:VEVENT',
  `UID:${uid}@agenda`,
  `DTSTAMP:${enUtc(now)}`,
  `SEQUENCE:${Math.max(0, Math.floor((now.getTime() - JOUR_ZERO.getTime()) / 1000))}`,
  `SUMMARY:${echapper(titre)}`,
];

/** An appointment: when and where. What it is about stays out; no end is said, since none was agreed. */
export const agendaRendezVous = (
  { id, debutLe, lieu }: { id: string; debutLe: Date; lieu: string },
  now: Date,
): string =>
  calendrier([
    [
      ...tete(id, 'Rendez-vous', now),
      `DTSTART:${enUtc(debutLe)}`,
      `LOCATION:${echapper(lieu)}`,
      'END:VEVENT',
    ],
  ]);

/** The day chosen for the next review: a whole day, which takes nobody's time yet. */
export const agendaPoint = ({ id, prochainLe }: { id: string; prochainLe: Date }, now: Date): string =>
  calendrier([
    [
      ...tete(id, 'Point d’étape', now),
      `DTSTART;VALUE=DATE:${jourDAgenda(prochainLe)}`,
      `DTEND;VALUE=DATE:${jourDAgenda(ajouterJours(prochainLe, 1))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ],
  ]);
