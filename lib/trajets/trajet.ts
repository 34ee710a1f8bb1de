import { estimee } from '@/lib/territoires/commune';
import type { PrecisionPosition } from '@/lib/generated/prisma/enums';

/** How one travels, by its word in an address. */
export const MODES = ['pied', 'velo', 'voiture', 'bus'] as const;
export type Mode = (typeof MODES)[number];
/** « environ 10 minutes à vélo ». */
export const MOTS_MODES: Record<Mode, string> = {
  pied: 'à pied',
  velo: 'à vélo',
  voiture: 'en voiture',
  bus: 'en bus, car ou train',
};

/** How far one goes each week without a motor, in kilometres as the crow flies; as far as one likes otherwise. */
export const PORTEE_KM: Record<Mode, number> = { pied: 3, velo: 10, voiture: Infinity, bus: Infinity };

/** An end of a journey: Lambert-93 metres, how sure they are, and whether valleys lead the roads there. */
export type Lieu = { x: number; y: number; precision: PrecisionPosition; relief: boolean };

/*
 * Roads against the straight line: 1.2 where they go everywhere, 1.4 where valleys lead them. The medians of the known
 * journeys of the tests are 1.16 and 1.37; F. Héran, « Des distances à vol d’oiseau aux distances réelles » (Flux
 * n° 76-77, 2009), explains why they fall with distance and rise with relief.
 */
const DETOUR = { plaine: 1.2, relief: 1.4 };

/*
 * Km/h. On foot: the usual 4.5 of an adult. By bicycle: everyday cyclists ride at 10 to 17 (ADMA, study on the speeds of
 * bicycles, 2023), less where it climbs. By car: towns first, then roads limited to 80; three minutes to leave and park.
 */
const VITESSE = { pied: 4.5, velo: { plaine: 14, relief: 10 } };
const VOITURE = { depart: 3, ville: { km: 5, vitesse: 40 }, route: 60 };

/**
 * Minutes of a journey of so many kilometres as the crow flies, without traffic jams; `relief` when both ends are in the
 * mountains. Never for buses: their hours come from a timetable (`transports.ts`).
 */
export function minutes(mode: Exclude<Mode, 'bus'>, km: number, relief = false): number {
  const parRoute = km * (relief ? DETOUR.relief : DETOUR.plaine);
  if (mode === 'pied') return (parRoute / VITESSE.pied) * 60;
  if (mode === 'velo') return (parRoute / (relief ? VITESSE.velo.relief : VITESSE.velo.plaine)) * 60;
  const ville = Math.min(parRoute, VOITURE.ville.km);
  return VOITURE.depart + (ville / VOITURE.ville.vitesse + (parRoute - ville) / VOITURE.route) * 60;
}

/** Beyond, nobody goes every week: the figure would only look exact. In minutes. */
export const TROP_LONG: Record<Exclude<Mode, 'bus'>, number> = { pied: 90, velo: 120, voiture: 180 };

/** « 25 minutes », « 1 heure 10 ». */
export function enMots(duree: number): string {
  const heures = Math.floor(duree / 60);
  const reste = duree % 60;
  if (heures === 0) return `${duree} minutes`;
  return [heures, heures > 1 ? 'heures' : 'heure', reste && String(reste).padStart(2, '0')]
    .filter(Boolean)
    .join(' ');
}

/** « environ 25 minutes »: rounded to five minutes, never less than five. */
export const environ = (duree: number): string => `environ ${enMots(Math.max(5, Math.round(duree / 5) * 5))}`;

/** Kilometres as the crow flies between two places; null when one of them is only estimated: no figure comes from it. */
export function distance(a: Lieu, b: Lieu): number | null {
  return estimee(a.precision) || estimee(b.precision) ? null : Math.hypot(a.x - b.x, a.y - b.y) / 1000;
}

/**
 * How long it takes, in words: « environ 10 minutes en voiture »; buses are to be checked, unless a timetable tells them
 * (`transports.ts`). Null when nothing honest can be said: a position is only estimated, or both are the same.
 */
export function phraseTrajet(mode: Mode, depart: Lieu, arrivee: Lieu): string | null {
  const km = distance(depart, arrivee);
  if (km === null || km < 0.1) return null;
  if (mode === 'bus') return `${MOTS_MODES.bus}\u00a0: à vérifier`;
  const duree = minutes(mode, km, depart.relief && arrivee.relief);
  const dite = duree > TROP_LONG[mode] ? `plus de ${enMots(TROP_LONG[mode])}` : environ(duree);
  return `${dite} ${MOTS_MODES[mode]}`;
}
