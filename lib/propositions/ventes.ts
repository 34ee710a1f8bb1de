import type { Graphe, Penurie } from './couplage';
import type { Vente } from './enchere';

/** Who could go where, how well it suits, in the order of the lot; `origine` = the pair as it was given. */
export type Ordonnee = Graphe & { accord: Float32Array; origine: Int32Array };

/** A sale whose pairs know where they come from. */
type VenteSuivie = Vente & { origine: Int32Array };

/**
 * The sale among those whom no shortage holds: each bids for one proposal at least, `parPersonne` at most, outside of
 * the missions that are for the others.
 */
export function venteAuxPersonnes(g: Ordonnee, penurie: Penurie, parPersonne: number): VenteSuivie {
  const { serres, pleines } = penurie;
  const n = g.debut.length - 1;
  const debut = new Int32Array(n - serres.reduce((s, x) => s + x, 0) + 1);
  const unites = new Int32Array(g.places.length);
  const parmi = (i: number, faire: (a: number) => void) => {
    for (let a = g.debut[i]!; a < g.debut[i + 1]!; a++) if (!pleines[g.mission[a]!]) faire(a);
  };
  let paires = 0;
  for (let i = 0, b = 0; i < n; i++) {
    if (serres[i]) continue;
    parmi(i, (a) => {
      const j = g.mission[a]!;
      if (unites[j]! < g.places[j]!) unites[j]!++;
      paires++;
    });
    debut[++b] = paires;
  }
  const vente = preparer(debut, unites, paires);
  let b = 0;
  for (let i = 0; i < n; i++)
    if (!serres[i])
      parmi(i, (a) => {
        vente.objet[b] = g.mission[a]!;
        vente.valeur[b] = g.accord[a]!;
        vente.origine[b++] = g.origine[a]!;
      });
  vente.auMoins.fill(1);
  for (let i = 0; i < vente.auPlus.length; i++)
    vente.auPlus[i] = Math.min(parPersonne, debut[i + 1]! - debut[i]!);
  return vente;
}

/**
 * The sale among those whom a shortage holds. There it is the places that are sure to go, one to a person, so the
 * roles are exchanged: missions bid, for as many people as they have places; a person is an object of one unit.
 */
export function venteAuxMissions(g: Ordonnee, { serres, pleines }: Penurie): VenteSuivie {
  const n = g.debut.length - 1;
  const rang = new Int32Array(g.places.length);
  let bidders = 0;
  for (let j = 0; j < g.places.length; j++) if (pleines[j]) rang[j] = bidders++;
  const debut = new Int32Array(bidders + 1);
  for (let i = 0; i < n; i++)
    if (serres[i]) for (let a = g.debut[i]!; a < g.debut[i + 1]!; a++) debut[rang[g.mission[a]!]! + 1]!++;
  for (let b = 0; b < bidders; b++) debut[b + 1]! += debut[b]!;
  const vente = preparer(debut, new Int32Array(n), debut[bidders]!);
  const suivant = debut.slice();
  for (let i = 0; i < n; i++) {
    if (!serres[i]) continue;
    for (let a = g.debut[i]!; a < g.debut[i + 1]!; a++) {
      const b = suivant[rang[g.mission[a]!]!]!++;
      vente.objet[b] = i;
      vente.valeur[b] = g.accord[a]!;
      vente.origine[b] = g.origine[a]!;
      vente.unites[i] = 1;
    }
  }
  for (let j = 0; j < g.places.length; j++)
    if (pleines[j]) vente.auMoins[rang[j]!] = vente.auPlus[rang[j]!] = g.places[j]!;
  return vente;
}

function preparer(debut: Int32Array, unites: Int32Array, paires: number): VenteSuivie {
  return {
    ...{ debut, unites },
    objet: new Int32Array(paires),
    valeur: new Float32Array(paires),
    origine: new Int32Array(paires),
    auMoins: new Int32Array(debut.length - 1),
    auPlus: new Int32Array(debut.length - 1),
  };
}
