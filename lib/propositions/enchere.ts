import { descendre } from './rabais';
import { monter, ouvrir, reprendre } from './salle';

/**
 * A sale: bidders want units of objects, never two of the same one. Rows of bidders (CSR), no pair twice. There must
 * be a way to give everybody `auMoins` units, at least one pair a row, and as many pairs as `auPlus` units; objects
 * in a pair have a unit.
 */
export type Vente = {
  /** `debut[i]` to `debut[i + 1]`: the pairs of bidder i. */
  debut: Int32Array;
  objet: Int32Array;
  /** What a bidder gains by a unit of the object, ≥ 0. */
  valeur: Float32Array;
  /** Units that a bidder must have, and may have (≥ 1); between the two it may prefer nothing, which is worth 0. */
  auMoins: Int32Array;
  auPlus: Int32Array;
  /** Units of each object; not all need go. */
  unites: Int32Array;
};

/** `tenu[a] = 1`: the pair is in the assignment. Prices prove how good it is (`ecartProuve`). */
export type Adjudication = { tenu: Uint8Array; prix: Float64Array; offres: number };

/** Bids for each unit wanted before a sale at ε is called a price war. */
const DISPUTE = 20;
/** The first ε after a war is the greatest value divided by this, each next one the last divided by `PAS`. */
const DEBUT = 100;
const PAS = 20;

/**
 * Assigns units to bidders so that the total value is within N·ε of the greatest possible, N = the sum of `auPlus`.
 * Pure and deterministic; equal values are settled by the order of bidders and of their pairs.
 *
 * The auction algorithm of D. Bertsekas (« The auction algorithm: a distributed relaxation method for the assignment
 * problem », Annals of Operations Research 14, 1988; « Auction algorithms for network flow problems: a tutorial
 * introduction », Computational Optimization and Applications 1, 1992): objects have prices, who lacks a unit bids for
 * the one that gains most (value − price), as high as it may without regretting it by more than ε. Objects of several
 * units have the price of their cheapest unit (D. Bertsekas and D. Castañon, « The auction algorithm for the
 * transportation problem », Annals of Operations Research 20, 1989).
 *
 * Where values differ, bids are rarely as small as ε, and one sale at ε is quickest (measured). Where many are equal,
 * prices may climb by ε at a time: a price war, known by its number of bids. Then ε-scaling: the sale goes on with a
 * coarse ε, which settles the order of magnitude of prices in few bids, and the next ones refine them. What is held at
 * ε is held at a coarser one too, so nothing starts again.
 *
 * Why the forward auction alone would be wrong: with more units than are wanted, an optimum leaves units free, and
 * prices prove it only if those are at price 0. From prices 0 this holds by itself, since a unit once taken stays
 * taken. But a phase that starts from the prices of a coarser one is another matter: an object that was disputed then may find
 * no taker now, at a price that keeps away bidders whom it suits best, and nothing would ever lower it. So a reverse
 * auction (D. Bertsekas and D. Castañon, « A forward/reverse auction algorithm for asymmetric assignment problems »,
 * Computational Optimization and Applications 1, 1992) ends such a phase: objects bid for bidders, by lowering prices.
 *
 * Proof of the bound. At the end (1) nobody would gain more than ε by exchanging one unit, or one « nothing », for
 * another that they do not have; (2) an object with a free unit has price 0; prices are ≥ 0. Let x be the assignment,
 * p the prices, and y any other one that the sale allows. For each bidder, pair the units of y with those of x,
 * filling up with « nothing » to `auPlus` on both sides, common units with themselves: by (1), y gains at most ε more
 * per pair, so Σ (value − price) over y ≤ the same over x + N·ε. Hence value(y) − value(x) ≤ Σⱼ pⱼ (yⱼ − xⱼ) + N·ε,
 * where yⱼ, xⱼ = units of j that go. By (2), xⱼ = all units of j wherever pⱼ > 0, so the sum is ≤ 0: value(x) ≥
 * value(y) − N·ε. ∎
 *
 * (1) holds all along. Forward: at its price a unit gains exactly ε less than the next best thing, which only gets
 * dearer; the object's price, that of its cheapest unit, is not above it. Reverse: the price stays ≥ what anybody else
 * would offer − ε, and who takes the unit gains at least ε over the one that they leave, so that it also ends.
 *
 * @param epsilon > 0, in the unit of values; far above rounding (≥ 1e-9 of the greatest value)
 * @throws Error when not everybody can have what they must, or ε is not above 0
 */
export function encherir(vente: Vente, epsilon: number): Adjudication {
  if (!(epsilon > 0)) throw new Error('ε doit être plus grand que 0.');
  const salle = ouvrir(vente);
  const voulues = vente.auPlus.reduce((s, u) => s + u, 0);
  let e = epsilon;
  // From prices 0 a unit once taken stays taken: no price of a free one to lower.
  reprendre(salle, e);
  if (!monter(salle, e, DISPUTE * voulues)) {
    e = Math.max(epsilon, salle.valeurMax / DEBUT);
    monter(salle, e);
  }
  while (e > epsilon) {
    e = e / PAS < 2 * epsilon ? epsilon : e / PAS;
    reprendre(salle, e);
    monter(salle, e);
    descendre(salle, e);
  }
  const tenu = new Uint8Array(vente.objet.length);
  for (let a = 0; a < tenu.length; a++) tenu[salle.origine[a]!] = salle.mots[2 * a]! < 0 ? 1 : 0;
  return { tenu, prix: salle.prix, offres: salle.offres };
}

/**
 * How far the total value may be from the greatest possible, proved by the prices alone (weak duality), whoever found
 * them: what everybody would gain by taking the best of everything at these prices, less what they gain. Never
 * negative but for rounding; often far below N·ε.
 */
export function ecartProuve(vente: Vente, { tenu, prix }: Pick<Adjudication, 'tenu' | 'prix'>): number {
  const { debut, objet, valeur, auMoins, auPlus, unites } = vente;
  const libres = unites.slice();
  /** The greatest gains of a bidder, in order: as many as it may have units. */
  const mieux = new Float64Array(auPlus.reduce((max, u) => Math.max(max, u), 0));
  let ecart = 0;
  for (let i = 0; i + 1 < debut.length; i++) {
    const combien = auPlus[i]!;
    mieux.fill(-Infinity, 0, combien);
    for (let a = debut[i]!; a < debut[i + 1]!; a++) {
      const gain = valeur[a]! - prix[objet[a]!]!;
      if (tenu[a]) {
        ecart -= gain;
        libres[objet[a]!]!--;
      }
      if (!(gain > mieux[combien - 1]!)) continue;
      let r = combien - 1;
      for (; r > 0 && mieux[r - 1]! < gain; r--) mieux[r] = mieux[r - 1]!;
      mieux[r] = gain;
    }
    for (let r = 0; r < combien; r++) ecart += r < auMoins[i]! ? mieux[r]! : Math.max(0, mieux[r]!);
  }
  for (let j = 0; j < unites.length; j++) ecart += prix[j]! * libres[j]!;
  return ecart;
}
