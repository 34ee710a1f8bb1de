/** Who could go where: a graph of people and missions, one row of missions for each person (CSR), no pair twice. */
export type Graphe = {
  /** `debut[i]` to `debut[i + 1]`: the pairs of person i. */
  debut: Int32Array;
  /** The mission of each pair. */
  mission: Int32Array;
  /** Places of each mission, ≥ 0. */
  places: Int32Array;
};

/**
 * What no choice can change (see `peutServir`). `serres[i] = 1`: person i can only go to missions that are all full;
 * `pleines[j] = 1`: mission j is one of them.
 */
export type Penurie = { servies: number; serres: Uint8Array; pleines: Uint8Array };

/**
 * The largest number of people that can have one place each, and what stands in the way of the others.
 *
 * A depth-first search from every person without a place, each mission seen once a pass (A. Pothen and C.-J. Fan,
 * « Computing the block triangular form of a sparse matrix », ACM TOMS 16, 1990): in a pass that finds no place any
 * more, the missions that were seen are all full, by people who were seen too. So those people (`serres`) reach no
 * other mission than those (`pleines`): as many of them as these have places is the most that can be served, whatever
 * is chosen elsewhere (P. Hall, 1935; A. Dulmage and N. Mendelsohn, 1958).
 *
 * Consequences for whoever serves that many people: every place of a full mission goes to one of these people, who
 * then has no second one; everybody else is served outside of them.
 */
export function peutServir({ debut, mission, places }: Graphe): Penurie {
  const n = debut.length - 1;
  const m = places.length;
  const base = new Int32Array(m + 1);
  const degres = new Int32Array(m);
  for (let a = 0; a < mission.length; a++) degres[mission[a]!]!++;
  for (let j = 0; j < m; j++) base[j + 1] = base[j]! + Math.min(places[j]!, degres[j]!);
  const occupant = new Int32Array(base[m]!);
  const occupes = new Int32Array(m);
  /** The first pair of a person whose mission may still have a free place: places taken are never given back. */
  const libre = debut.slice(0, n);
  /** In the pass: the pair that a person looks at, and who of those in the place is asked to move. */
  const pair = new Int32Array(n);
  const rang = new Int32Array(n);
  const vue = new Int32Array(m);
  const pile = new Int32Array(n);

  const placeLibre = (i: number): boolean => {
    for (const fin = debut[i + 1]!; libre[i]! < fin; libre[i]!++) {
      const j = mission[libre[i]!]!;
      if (base[j]! + occupes[j]! < base[j + 1]!) return true;
    }
    return false;
  };
  /** Looks for a place for `depart`, if need be by moving others along a chain; true when the chain has been moved. */
  const placer = (depart: number, passe: number): boolean => {
    let haut = 0;
    pile[0] = depart;
    pair[depart] = debut[depart]!;
    rang[depart] = -1;
    while (haut >= 0) {
      const i = pile[haut]!;
      if (placeLibre(i)) {
        const j = mission[libre[i]!]!;
        occupant[base[j]! + occupes[j]!++] = i;
        while (--haut >= 0) {
          const de = pile[haut]!;
          occupant[rang[de]! - 1] = de;
        }
        return true;
      }
      // The next occupant of the mission looked at, else the next mission not yet seen.
      if (rang[i]! >= 0 && rang[i]! < base[mission[pair[i]!]! + 1]!) {
        const suivant = occupant[rang[i]!++]!;
        pile[++haut] = suivant;
        pair[suivant] = debut[suivant]!;
        rang[suivant] = -1;
        continue;
      }
      if (rang[i]! >= 0) pair[i]!++;
      rang[i] = -1;
      const fin = debut[i + 1]!;
      while (pair[i]! < fin && vue[mission[pair[i]!]!] === passe) pair[i]!++;
      if (pair[i] === fin) haut--;
      else {
        const j = mission[pair[i]!]!;
        vue[j] = passe;
        rang[i] = base[j]!;
      }
    }
    return false;
  };

  let attente = Array.from({ length: n }, (_, i) => i);
  let passe = 0;
  for (let avant = n + 1; attente.length > 0 && attente.length < avant;) {
    avant = attente.length;
    passe++;
    attente = attente.filter((i) => !placer(i, passe));
  }
  const serres = new Uint8Array(n);
  const pleines = new Uint8Array(m);
  for (const i of attente) serres[i] = 1;
  if (attente.length > 0)
    for (let j = 0; j < m; j++) {
      if (vue[j] !== passe) continue;
      pleines[j] = 1;
      for (let u = base[j]!; u < base[j + 1]!; u++) serres[occupant[u]!] = 1;
    }
  return { servies: n - attente.length, serres, pleines };
}
