import { MOYENS } from './gtfs';
import { enMots, environ, minutes, type Lieu, phraseTrajet, TROP_LONG, distance } from './trajet';

/** How far one walks, in metres as the crow flies: to the first stop or from the last one, and to change. */
export const A_PIED = { acces: 1000, correspondance: 250 };

/** The part of the day whose departures are counted, in minutes: from 7 h to 19 h. */
const JOURNEE = 12 * 60;

/*
 * Minutes of waiting. Half of the time between two departures, for who comes as it falls; people who know the hours of a
 * rare line come a quarter of an hour early at most. At a change one waits what one must: nobody tells whether the hours
 * meet, so half of the time between two departures again, whatever it is, and no second line but one that leaves every hour.
 */
const ATTENTE_MAX_DEPART = 15;
/** Departures a day below which the hours lead: one does not leave when one likes, nor come back. */
export const DEPARTS_RARES = 4;
/** Departures a day that a change asks of its first line and of its second one. */
export const DEPARTS_POUR_CHANGER = [DEPARTS_RARES, 12] as const;
/** Monday to Friday, as bits of the days. */
export const OUVRES = 0b11111;
/**
 * What a rare line costs when two are compared: up to an hour, so that ten departures a day win over one that is a little
 * faster. What does not run each day from Monday to Friday is as rare as can be.
 */
export const RARETE_MAX = 60;
/** Half of the time between two departures, when so many leave in the day. */
export const demiIntervalle = (departs: number): number => JOURNEE / 2 / departs;

/** A ride without changing; `jours` and `moyens` are bits, as in the table of the liaisons. */
export type Etape = { minutes: number; departs: number; jours: number; moyens: number };
/** What one rides, one line or two, and how many metres one walks in all. */
type Aller = { metres: number; etapes: readonly [Etape] | readonly [Etape, Etape] };
/** `retour` = something rides back, with one change at most. */
export type Itineraire = Aller & { retour: boolean };

export type Estimation = { minutes: number; departs: number; jours: number };

/** Door to door: what one walks, waits and rides; as often as the rarer line, on the days of both. Null when they share none. */
export function estimer({ metres, etapes }: Aller): Estimation | null {
  const [premiere, seconde] = etapes;
  const departs = Math.min(...etapes.map((e) => e.departs));
  const jours = etapes.reduce((communs, e) => communs & e.jours, 127);
  if (jours === 0 || (seconde && etapes.some((e, i) => e.departs < DEPARTS_POUR_CHANGER[i]!))) return null;
  const attente =
    Math.min(demiIntervalle(premiere.departs), ATTENTE_MAX_DEPART) +
    (seconde ? demiIntervalle(seconde.departs) : 0);
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
 * no timetable tells is to be checked, and the hours and the way back with it where one might not come home; null where
 * nothing is said of other ways of travelling either.
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
    (departs < DEPARTS_RARES || !itineraire.retour) && 'horaires et retour à vérifier',
  ]
    .filter(Boolean)
    .join(', ');
}
