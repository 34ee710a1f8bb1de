import type { Demande, Tirage } from './repartition';
import type { Ordonnee } from './ventes';

/** Lines shorter than this are sorted by insertion: most are, and arrive nearly sorted. */
const COURTE = 32;
/** Of what is equal in value the least rank comes first; ranks are under this, and keys under 2^53. */
const RANGS = 2 ** 22;

/** Bits of floats ≥ 0 are in the order of the floats. */
const reel = new Float32Array(1);
const bits = new Int32Array(reel.buffer);

/** A key to sort by: the greatest value first (≥ 0), then the least rank. */
export function cleDe(valeur: number, rang: number): number {
  // −0 is 0 too.
  reel[0] = valeur + 0;
  return (0x7fffffff - bits[0]!) * RANGS + rang;
}

/** The rank in a key; the division, by a power of two, is exact. */
export const rangDe = (cle: number) => cle - Math.floor(cle / RANGS) * RANGS;

/** Sorts the first `longueur` keys. */
export function trier(cles: Float64Array, longueur: number): void {
  if (longueur > COURTE) {
    cles.subarray(0, longueur).sort();
    return;
  }
  for (let k = 1; k < longueur; k++) {
    const cle = cles[k]!;
    let t = k;
    for (; t > 0 && cles[t - 1]! > cle; t--) cles[t] = cles[t - 1]!;
    cles[t] = cle;
  }
}

/** Pairs of the longest row. */
export const plusLongue = (debut: Int32Array) =>
  debut.reduce((max, d, i) => Math.max(max, d - (debut[i - 1] ?? 0)), 0);

/** Of each one, where it stands in the order. */
function inverse(ordre: Int32Array): Int32Array {
  const rang = new Int32Array(ordre.length);
  ordre.forEach((i, r) => (rang[i] = r));
  return rang;
}

/** A demand in the order of the lot, each row from what suits most; without missions that have no place. */
export function ordonner(d: Demande, { personnes, missions }: Tirage): Ordonnee {
  const n = d.debut.length - 1;
  const rang = inverse(missions);
  const debut = new Int32Array(n + 1);
  for (let r = 0; r < n; r++) {
    const i = personnes[r]!;
    debut[r + 1] = debut[r]!;
    for (let a = d.debut[i]!; a < d.debut[i + 1]!; a++) if (d.places[d.mission[a]!]! > 0) debut[r + 1]!++;
  }
  const mission = new Int32Array(debut[n]!);
  const accord = new Float32Array(debut[n]!);
  const origine = new Int32Array(debut[n]!);
  const cles = new Float64Array(plusLongue(debut));
  const paire = new Int32Array(missions.length);
  for (let r = 0; r < n; r++) {
    const i = personnes[r]!;
    let longueur = 0;
    for (let a = d.debut[i]!; a < d.debut[i + 1]!; a++) {
      const j = d.mission[a]!;
      if (d.places[j]! <= 0) continue;
      paire[rang[j]!] = a;
      cles[longueur++] = cleDe(d.accord[a]!, rang[j]!);
    }
    trier(cles, longueur);
    for (let k = 0, b = debut[r]!; k < longueur; k++, b++) {
      mission[b] = rangDe(cles[k]!);
      origine[b] = paire[mission[b]!]!;
      accord[b] = d.accord[origine[b]!]!;
    }
  }
  return { debut, mission, accord, origine, places: Int32Array.from(missions, (j) => d.places[j]!) };
}
