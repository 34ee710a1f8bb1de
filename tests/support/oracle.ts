import { Worker } from 'node:worker_threads';
import type { ModelData } from 'highs';
import type { Demande } from '@/lib/propositions/repartition';

/** What is sought is the greatest value. */
type Modele = Omit<ModelData, 'sense'>;
type Reponse = { numero: number; ms: number; valeurs: Float64Array | null };

/** HiGHS (WebAssembly) in a thread of its own; `ms` is the processor time of its run alone, without reading the problem (the other threads wait meanwhile). */
export function ouvrirHighs() {
  const fil = new Worker(new URL('./highs-fil.mjs', import.meta.url));
  const attentes = new Map<number, (r: Reponse) => void>();
  let numero = 0;
  fil.on('message', (r: Reponse) => attentes.get(r.numero)?.(r));
  const echec = new Promise<never>((_, non) => fil.on('error', non));
  echec.catch(() => undefined);
  return {
    async resoudre(modele: Modele): Promise<{ ms: number; valeurs: Float64Array }> {
      const n = ++numero;
      fil.postMessage({ numero: n, modele });
      const { ms, valeurs } = await Promise.race([new Promise<Reponse>((ok) => attentes.set(n, ok)), echec]);
      attentes.delete(n);
      if (!valeurs) throw new Error('HiGHS ne trouve pas de solution.');
      return { ms, valeurs };
    },
    fermer: () => fil.terminate(),
  };
}
export type Highs = ReturnType<typeof ouvrirHighs>;

/**
 * The same problem as a linear one: a variable for each pair, between 0 and 1, and one for each person, « has one at
 * least », worth `bonus`. The matrix is that of a network, so its best corner is made of whole numbers.
 * `auMoinsServies`: how many people must have one.
 */
export function modeleLineaire(d: Demande, bonus: number, poids: number, auMoinsServies = 0): Modele {
  const n = d.debut.length - 1;
  const m = d.places.length;
  const paires = d.mission.length;
  const personne = new Int32Array(paires);
  for (let i = 0; i < n; i++) personne.fill(i, d.debut[i]!, d.debut[i + 1]!);
  const starts = Int32Array.from({ length: paires + n + 1 }, (_, c) =>
    c <= paires ? 2 * c : 2 * paires + 2 * (c - paires),
  );
  const indices = new Int32Array(2 * paires + 2 * n);
  const values = new Float64Array(2 * paires + 2 * n).fill(1);
  for (let a = 0; a < paires; a++) indices.set([personne[a]!, n + d.mission[a]!], 2 * a);
  for (let i = 0; i < n; i++) {
    indices.set([i, n + m], 2 * (paires + i));
    values[2 * (paires + i)] = -1;
  }
  const colonnes = (paire: (a: number) => number, servie: number) =>
    Float64Array.from({ length: paires + n }, (_, c) => (c < paires ? paire(c) : servie));
  const lignes = (p: number, mission: (j: number) => number, somme: number) =>
    Float64Array.from({ length: n + m + 1 }, (_, l) => (l < n ? p : l < n + m ? mission(l - n) : somme));
  return {
    numCols: paires + n,
    numRows: n + m + 1,
    colCost: colonnes((a) => poids * d.accord[a]!, bonus),
    colLower: colonnes(() => 0, 0),
    colUpper: colonnes(() => 1, 1),
    rowLower: lignes(0, () => 0, auMoinsServies),
    rowUpper: lignes(d.parPersonne - 1, (j) => d.places[j]!, n),
    matrix: { format: 'csc', numRows: n + m + 1, numCols: paires + n, starts, indices, values },
  };
}

/** The optimum, in two steps: how many people can be served, then the greatest total that serves as many. */
export async function optimum(highs: Highs, d: Demande): Promise<{ servies: number; total: number }> {
  const n = d.debut.length - 1;
  if (n === 0 || d.mission.length === 0) return { servies: 0, total: 0 };
  const premier = await highs.resoudre(modeleLineaire(d, 1, 0));
  const servies = Math.round(premier.valeurs.subarray(d.mission.length).reduce((s, y) => s + y, 0));
  const { valeurs } = await highs.resoudre(modeleLineaire(d, 0, 1, servies));
  let total = 0;
  for (let a = 0; a < d.mission.length; a++) total += valeurs[a]! * d.accord[a]!;
  return { servies, total };
}
