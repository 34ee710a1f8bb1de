import { normaliser, type Demande, type Tirage } from '@/lib/propositions/repartition';
import { tirerAuSort } from '@/lib/propositions/tirage';

/** Numbers in [0, 1[ that are the same at each run (mulberry32, Tommy Ettinger). */
export function hasard(graine: number): () => number {
  let etat = graine;
  return () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** From the missions of each person with how well they suit, and the places of each mission. */
export function uneDemande(
  lignes: readonly (readonly (readonly [mission: number, total: number])[])[],
  places: readonly number[],
  parPersonne: number,
): Demande {
  const debut = new Int32Array(lignes.length + 1);
  lignes.forEach((l, i) => (debut[i + 1] = debut[i]! + l.length));
  const paires = lignes.flat();
  return {
    debut,
    mission: Int32Array.from(paires, ([j]) => j),
    accord: normaliser(
      debut,
      Float64Array.from(paires, ([, t]) => t),
    ),
    places: Int32Array.from(places),
    parPersonne,
  };
}

/** Places of missions, from one to twice as many as on average. */
export const desPlaces = (tirer: () => number, missions: number, enMoyenne: number) =>
  Int32Array.from({ length: missions }, () => 1 + Math.floor(tirer() * (2 * enMoyenne - 1)));

/** People with `choix` missions each, drawn among all; `places` on average for a mission. */
export function uneDemandeAuHasard(
  graine: number,
  taille: { personnes: number; missions: number; choix: number; places: number; parPersonne: number },
): Demande {
  const tirer = hasard(graine);
  const { personnes, missions, parPersonne } = taille;
  const choix = Math.min(taille.choix, missions);
  const mission = new Int32Array(personnes * choix);
  const totaux = new Float64Array(personnes * choix);
  for (let a = 0; a < mission.length; a++) {
    const ligne = mission.subarray(a - (a % choix), a);
    do mission[a] = Math.floor(tirer() * missions);
    while (ligne.includes(mission[a]!));
    totaux[a] = tirer();
  }
  const debut = Int32Array.from({ length: personnes + 1 }, (_, i) => i * choix);
  const places = desPlaces(tirer, missions, taille.places);
  return { debut, mission, accord: normaliser(debut, totaux), places, parPersonne };
}

/** The lot of this seed, people called p0, p1…, missions m0, m1… */
export function unTirage(d: Demande, graine = 'graine'): Tirage {
  const noms = (lettre: string, n: number) => Array.from({ length: n }, (_, i) => `${lettre}${i}`);
  return {
    personnes: tirerAuSort(graine, noms('p', d.debut.length - 1)),
    missions: tirerAuSort(graine, noms('m', d.places.length)),
  };
}
