import { peutServir, type Graphe } from './couplage';
import { ecartProuve, encherir } from './enchere';
import { ordonner } from './rangement';
import { venteAuxMissions, venteAuxPersonnes } from './ventes';

/** What is to be spread: who could go where, how well it suits, how many places and how many proposals. */
export type Demande = Graphe & {
  /** How a mission suits a person, beside the best one for the same person: 0 to 1 (see `normaliser`). */
  accord: Float32Array;
  /** Proposals for each person, at most; ≥ 1. */
  parPersonne: number;
};

/** The order of the lot (`tirerAuSort`): indices of people and of missions. */
export type Tirage = { personnes: Int32Array; missions: Int32Array };

export type Repartition = {
  /** `retenue[a] = 1`: pair a is proposed. */
  retenue: Uint8Array;
  propositions: number;
  /** People with a proposal: as many as can be. */
  servies: number;
  /** Sum of `accord` over what is proposed. */
  total: number;
  /** The total is at most this far under the greatest possible: N·ε, known beforehand. */
  borne: number;
  /** The same, as the prices found prove it: often far less. */
  ecart: number;
  /** `serres[i] = 1`: i can only go to missions that are `pleines`, which have too few places for these people. */
  serres: Uint8Array;
  pleines: Uint8Array;
};

/** A millionth of a person's best mission: with it the total is within 1e-6 a proposal of the best one. */
const EPSILON = 1e-6;

/** Divides what suits each person by what suits them best, so that nobody weighs more than somebody else. */
export function normaliser(debut: Int32Array, totaux: Float64Array): Float32Array {
  const accord = new Float32Array(totaux.length);
  for (let i = 0; i + 1 < debut.length; i++) {
    let max = 0;
    for (let a = debut[i]!; a < debut[i + 1]!; a++) max = Math.max(max, totaux[a]!);
    for (let a = debut[i]!; a < debut[i + 1]!; a++) accord[a] = max > 0 ? totaux[a]! / max : 1;
  }
  return accord;
}

/**
 * Spreads up to `parPersonne` proposals each: no more than its places for a mission, a mission at most once for a
 * person; first, as many people as possible have one at least; then the sum of `accord` is the greatest, within
 * `borne`. Pure and deterministic: the lot, given as an argument, settles what is equal.
 *
 * Both at once without a weight for « having one at least », which would have to be huge. `peutServir` finds the
 * people whom a shortage holds (`serres`) and the missions that are all they can have (`pleines`). In every choice that
 * serves the most people, each place of these missions goes to one of these people, once, and everybody else is served
 * outside of them: the problem falls into two that share nothing, and the best of the whole is the sum of both.
 * - Among `serres`: all places go, which person gets which is a sale where missions bid for people.
 * - Among the others: all can be served, and a sale where each must have one proposal serves them.
 * So N, in `borne` = N·ε, is the sum of the two: the places of `pleines`, and the proposals wanted by the others.
 */
export function repartir(demande: Demande, tirage: Tirage, epsilon = EPSILON): Repartition {
  const g = ordonner(demande, tirage);
  const penurie = peutServir(g);
  const resultat = {
    retenue: new Uint8Array(demande.mission.length),
    ...{ propositions: 0, servies: penurie.servies, total: 0, borne: 0, ecart: 0 },
    serres: new Uint8Array(penurie.serres.length),
    pleines: new Uint8Array(penurie.pleines.length),
  };
  tirage.personnes.forEach((i, r) => (resultat.serres[i] = penurie.serres[r]!));
  tirage.missions.forEach((j, r) => (resultat.pleines[j] = penurie.pleines[r]!));
  for (const vente of [venteAuxMissions(g, penurie), venteAuxPersonnes(g, penurie, demande.parPersonne)]) {
    const adjudication = encherir(vente, epsilon);
    for (let a = 0; a < vente.objet.length; a++) {
      if (!adjudication.tenu[a]) continue;
      resultat.retenue[vente.origine[a]!] = 1;
      resultat.total += vente.valeur[a]!;
      resultat.propositions++;
    }
    resultat.borne += epsilon * vente.auPlus.reduce((s, u) => s + u, 0);
    resultat.ecart += ecartProuve(vente, adjudication);
  }
  return resultat;
}
