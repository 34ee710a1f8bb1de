import { MOYENS } from './gtfs';
import { enMots, environ, minutes, type Lieu, phraseTrajet, TROP_LONG, distance } from './trajet';

/** How far one walks, in metres as the crow flies: to the first stop or from the last one, and to change. */
export const A_PIED = { acces: 1000, correspondance: 250 };

/** The part of the day whose departures are counted, in minutes: from 7 h to 19 h. */
const JOURNEE = 12 * 60;

/*
 * Minutes of waiting. Half of the time between two departures, for who comes as it falls; people who know the hours of a
 * rare line come a quarter of an hour early at most. At a change one waits what one must: nobody tells whether the hours
 * meet, so a second line that leaves less than `DEPARTS_POUR_CHANGER` times a day is not counted on.
 */
const ATTENTE_MAX = { depart: 15, changement: 30 };
export const DEPARTS_POUR_CHANGER = 4;
/** What a rare line costs when two are compared: up to an hour, so that ten departures a day win over one that is a little faster. */
export const RARETE_MAX = 60;
/** Half of the time between two departures, when so many leave in the day. */
export const demiIntervalle = (departs: number): number => JOURNEE / 2 / departs;

/** A ride without changing; `jours` and `moyens` are bits, as in the table of the liaisons. */
export type Etape = { minutes: number; departs: number; jours: number; moyens: number };
/** What one rides, one line or two, and how many metres one walks in all. */
export type Itineraire = { metres: number; etapes: readonly [Etape] | readonly [Etape, Etape] };

export type Estimation = { minutes: number; departs: number; jours: number };

/** Door to door: what one walks, waits and rides; as often as the rarer line, on the days of both. Null when they share none. */
export function estimer({ metres, etapes }: Itineraire): Estimation | null {
  const [premiere, seconde] = etapes;
  const departs = Math.min(...etapes.map((e) => e.departs));
  const jours = etapes.reduce((communs, e) => communs & e.jours, 127);
  if (jours === 0 || (seconde && seconde.departs < DEPARTS_POUR_CHANGER)) return null;
  const attente =
    Math.min(demiIntervalle(premiere.departs), ATTENTE_MAX.depart) +
    (seconde ? Math.min(demiIntervalle(seconde.departs), ATTENTE_MAX.changement) : 0);
  const aBord = etapes.reduce((somme, e) => somme + e.minutes, 0);
  return { departs, jours, minutes: minutes('pied', metres / 1000) + attente + aBord };
}

const MOTS_MOYENS: readonly [bit: number, mots: string][] = [
  [MOYENS.route, 'en car ou en bus'],
  [MOYENS.train, 'en train'],
  [MOYENS.tram, 'en tramway ou en métro'],
  [MOYENS.autre, 'en bateau ou en téléphérique'],
];
const enMoyens = (moyens: number) =>
  MOTS_MOYENS.filter(([bit]) => moyens & bit)
    .map(([, mots]) => mots)
    .join(' ou ');

const SEMAINE = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** « du lundi au vendredi », « le mardi et le vendredi seulement »; null = every day. */
export function motsJours(jours: number): string | null {
  if (jours === 127) return null;
  const noms = SEMAINE.filter((_, i) => jours & (1 << i));
  // Monday and the following days without a gap, Friday among them.
  if (noms.length >= 5 && jours === (1 << noms.length) - 1) return `du lundi au ${noms.at(-1)}`;
  const dits = noms.map((n) => `le ${n}`);
  return `${[dits.slice(0, -1).join(', '), dits.at(-1)].filter(Boolean).join(' et ')} seulement`;
}

/**
 * « environ 35 minutes en car ou en bus, 6 départs par jour, du lundi au vendredi ». On foot when that is no longer. What
 * no timetable tells is to be checked; null where nothing is said of other ways of travelling either.
 */
export function phraseTransports(depart: Lieu, arrivee: Lieu, itineraire: Itineraire | null): string | null {
  const km = distance(depart, arrivee);
  const estimation = itineraire && estimer(itineraire);
  if (km === null || !estimation) return phraseTrajet('bus', depart, arrivee);
  if (minutes('pied', km, depart.relief && arrivee.relief) <= estimation.minutes)
    return phraseTrajet('pied', depart, arrivee);
  const { departs, jours } = estimation;
  const duree =
    estimation.minutes > TROP_LONG.voiture
      ? `plus de ${enMots(TROP_LONG.voiture)}`
      : environ(estimation.minutes);
  const moyens = [...new Set(itineraire.etapes.map((e) => enMoyens(e.moyens)))].join(' puis ');
  return [
    `${duree} ${moyens}`,
    itineraire.etapes.length > 1 && 'un changement',
    `${departs} départ${departs > 1 ? 's' : ''} par jour`,
    motsJours(jours),
  ]
    .filter(Boolean)
    .join(', ');
}
