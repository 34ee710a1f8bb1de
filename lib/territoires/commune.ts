import type { PrecisionPosition } from '@/lib/generated/prisma/enums';

/** A position guessed from neighbours: no distance in kilometres and no point of a map comes from it. */
export const estimee = (precision: PrecisionPosition): boolean => precision.startsWith('ESTIMEE');

export type Position = { lat: number; lon: number };
export type PositionProjetee = { x: number; y: number };

/*
 * RGF93 / Lambert-93: conic projection with two standard parallels (44° and 49°) on the GRS 80 ellipsoid.
 * Source: IGN, « Projection cartographique conique conforme de Lambert », NTG_71, constants of Lambert-93.
 */
const E = 0.081_819_191_042_8;
const N = 0.725_607_765_053_267;
const C = 11_754_255.426_096;
const XS = 700_000;
const YS = 12_655_612.049_876;
const LON0 = 3;
const RAD = Math.PI / 180;

/** WGS 84 degrees → Lambert-93 metres (within a centimetre in metropolitan France). */
export function lambert93(lat: number, lon: number): PositionProjetee {
  const sin = Math.sin(lat * RAD);
  const isometrique = Math.atanh(sin) - E * Math.atanh(E * sin);
  const rayon = C * Math.exp(-N * isometrique);
  const gamma = N * (lon - LON0) * RAD;
  return { x: XS + rayon * Math.sin(gamma), y: YS - rayon * Math.cos(gamma) };
}

/** Great-circle distance in kilometres (mean Earth radius, 6,371 km). */
export function distanceKm(a: Position, b: Position): number {
  const h =
    Math.sin(((b.lat - a.lat) * RAD) / 2) ** 2 +
    Math.cos(a.lat * RAD) * Math.cos(b.lat * RAD) * Math.sin(((b.lon - a.lon) * RAD) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

/** A name as it is searched: lower case, no accent, no punctuation, « St » and « Ste » in full. */
export function nomRecherche(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
}

/** « +33465711234 » → « 04 65 71 12 34 »; never cut at the end of a line; a number of another country stays as it is. */
export function telephoneAffiche(e164: string): string {
  const francais = /^\+33(\d{9})$/.exec(e164);
  return francais ? `0${francais[1]}`.replace(/(\d\d)(?=\d)/g, '$1\u00a0') : e164;
}

/** The same where letters may be twice as large: it goes on at the end of a line, between two pairs of figures. */
export const telephoneCoupable = (e164: string): string => telephoneAffiche(e164).replaceAll('\u00a0', ' ');
