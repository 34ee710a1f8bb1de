import type { Vente } from './enchere';
import { cleDe, plusLongue, rangDe, trier } from './rangement';

/** What changes during a sale. See `ouvrir`. */
export type Salle = ReturnType<typeof ouvrir>;

/**
 * An empty room. Rows go from the greatest value on, so that a bid seldom reads a whole one; `origine` = the pair of the
 * sale. A pair is two words side by side: the object (`~object` while it is held) and, on the same buffer, its value.
 * Units of an object lie side by side too: a heap whose top is the cheapest, free ones before those that are held at the same price.
 */
export function ouvrir(vente: Vente) {
  const { debut, objet, valeur, auMoins, auPlus, unites } = vente;
  const n = debut.length - 1;
  const m = unites.length;
  const mots = new Int32Array(2 * objet.length);
  const reels = new Float32Array(mots.buffer);
  let valeurMax = 0;
  const origine = new Int32Array(objet.length);
  const cles = new Float64Array(plusLongue(debut));
  for (let i = 0; i < n; i++) {
    const de = debut[i]!;
    const longueur = debut[i + 1]! - de;
    for (let k = 0; k < longueur; k++) cles[k] = cleDe(valeur[de + k]!, k);
    trier(cles, longueur);
    for (let k = 0, a = de; k < longueur; k++, a++) {
      origine[a] = de + rangDe(cles[k]!);
      mots[2 * a] = objet[origine[a]!]!;
      reels[2 * a + 1] = valeur[origine[a]!]!;
    }
    if (longueur > 0) valeurMax = Math.max(valeurMax, reels[2 * de + 1]!);
  }
  const debutUnites = new Int32Array(m + 1);
  for (let j = 0; j < m; j++) debutUnites[j + 1] = debutUnites[j]! + unites[j]!;
  return {
    ...{ n, m, debut, auMoins, auPlus, mots, reels, origine, valeurMax, debutUnites },
    prix: new Float64Array(m),
    /** Units held, of each bidder and of each object; units that a bidder left for nothing (worth 0). */
    tenues: new Int32Array(n),
    prises: new Int32Array(m),
    rien: new Int32Array(n),
    /** Of each unit: its price, the pair that holds it (−1: free) and the bidder. */
    prixUnite: new Float64Array(debutUnites[m]!),
    paireUnite: new Int32Array(debutUnites[m]!).fill(-1),
    quiUnite: new Int32Array(debutUnites[m]!),
    /** Who has to bid, first in first out, from `tete` on. */
    file: new Int32Array(n),
    tete: 0,
    attendent: 0,
    offres: 0,
  };
}

/**
 * Begins a phase: each bidder keeps, of what it holds, what is within ε of the best that it does not hold; all units
 * of an object start at its price. Whoever lacks units has to bid.
 */
export function reprendre(s: Salle, epsilon: number): void {
  const { n, m, debut, auMoins, auPlus, mots, reels, debutUnites, prix, tenues, prises, rien } = s;
  const { prixUnite, paireUnite, quiUnite, file } = s;
  prises.fill(0);
  paireUnite.fill(-1);
  for (let j = 0; j < m; j++) prixUnite.fill(prix[j]!, debutUnites[j]!, debutUnites[j + 1]!);
  s.tete = 0;
  s.attendent = 0;
  for (let i = 0; i < n; i++) {
    let ailleurs = rien[i]! < auPlus[i]! - auMoins[i]! ? 0 : -Infinity;
    for (let a = debut[i]!; a < debut[i + 1]!; a++)
      if (mots[2 * a]! >= 0) ailleurs = Math.max(ailleurs, reels[2 * a + 1]! - prix[mots[2 * a]!]!);
    if (ailleurs > epsilon) rien[i] = 0;
    if (tenues[i]! > 0)
      for (let a = debut[i]!; a < debut[i + 1]!; a++) {
        if (mots[2 * a]! >= 0) continue;
        const j = ~mots[2 * a]!;
        if (reels[2 * a + 1]! - prix[j]! < ailleurs - epsilon) {
          mots[2 * a] = j;
          tenues[i]!--;
        } else {
          // From the end: the free ones stay on top.
          const u = debutUnites[j + 1]! - 1 - prises[j]!++;
          paireUnite[u] = a;
          quiUnite[u] = i;
        }
      }
    if (tenues[i]! + rien[i]! < auPlus[i]!) file[s.attendent++] = i;
  }
}

/**
 * The forward auction: who lacks a unit takes the one that gains most, at the price where it gains ε less than by the
 * next one; the cheapest unit of the object is taken, from its holder if it has one, who bids again.
 * @returns true when nobody lacks anything any more; false after `offresMax` bids: it may be called again, with this ε
 * or a coarser one
 * @throws Error when prices show that not everybody can have what they must
 */
export function monter(s: Salle, epsilon: number, offresMax = Infinity): boolean {
  const { n, m, debut, auMoins, auPlus, mots, reels, valeurMax, debutUnites, prix, tenues, prises, rien } = s;
  const { prixUnite, paireUnite, quiUnite, file } = s;
  const plancher = -4 * (n + m + 2) * (valeurMax + epsilon);
  let { tete, attendent } = s;
  const limite = s.offres + offresMax;
  while (attendent > 0 && s.offres < limite) {
    const i = file[tete]!;
    tete = tete + 1 === n ? 0 : tete + 1;
    attendent--;
    const fin = 2 * debut[i + 1]!;
    for (let manque = auPlus[i]! - tenues[i]! - rien[i]!; manque > 0; manque--) {
      let mieux = -Infinity;
      let ensuite = -Infinity;
      let choix = -1;
      for (let w = 2 * debut[i]!; w < fin; w += 2) {
        const j = mots[w]!;
        if (j < 0) continue;
        // From the greatest value on: what follows cannot be better.
        if (reels[w + 1]! <= ensuite) break;
        const gain = reels[w + 1]! - prix[j]!;
        if (gain > mieux) {
          ensuite = mieux;
          mieux = gain;
          choix = w;
        } else if (gain > ensuite) ensuite = gain;
      }
      const riens = auPlus[i]! - auMoins[i]! - rien[i]!;
      if (riens > 0 && mieux < 0) {
        rien[i]!++;
        continue;
      }
      if (riens > 0 && ensuite < 0) ensuite = 0;
      // Nothing else to want: any price will do.
      if (ensuite === -Infinity) ensuite = mieux - valeurMax;
      if (ensuite < plancher) throw new Error('Cette vente ne peut pas donner à chacun ce qu’il doit avoir.');
      const j = mots[choix]!;
      const haut = debutUnites[j]!;
      const bas = debutUnites[j + 1]!;
      if (paireUnite[haut]! >= 0) {
        mots[2 * paireUnite[haut]!] = j;
        const perdant = quiUnite[haut]!;
        // It lacks one unit: it was not waiting, unless it lacked others already.
        if (tenues[perdant]!-- + rien[perdant]! === auPlus[perdant]!) {
          const place = tete + attendent++;
          file[place < n ? place : place - n] = perdant;
        }
      } else prises[j]!++;
      const offre = reels[choix + 1]! - ensuite + epsilon;
      // The heap: the new unit sinks under the cheaper ones, and under free ones of the same price.
      let u = haut;
      for (;;) {
        let v = 2 * u - haut + 1;
        if (v >= bas) break;
        const w = v + 1;
        if (
          w < bas &&
          (prixUnite[w]! < prixUnite[v]! ||
            (prixUnite[w] === prixUnite[v] && paireUnite[w]! < paireUnite[v]!))
        )
          v = w;
        if (prixUnite[v]! > offre || (prixUnite[v] === offre && paireUnite[v]! >= 0)) break;
        prixUnite[u] = prixUnite[v]!;
        paireUnite[u] = paireUnite[v]!;
        quiUnite[u] = quiUnite[v]!;
        u = v;
      }
      prixUnite[u] = offre;
      paireUnite[u] = choix >> 1;
      quiUnite[u] = i;
      prix[j] = prixUnite[haut]!;
      mots[choix] = ~j;
      tenues[i]!++;
      s.offres++;
    }
  }
  s.tete = tete;
  s.attendent = attendent;
  return attendent === 0;
}
