import type { Salle } from './salle';

/** The same pairs by object, in the order of bidders: the reverse auction reads them from the other side. */
function parObjet({ n, m, debut, mots }: Salle) {
  const par = new Int32Array(m + 1);
  const objetDe = (a: number) => (mots[2 * a]! < 0 ? ~mots[2 * a]! : mots[2 * a]!);
  const paires = mots.length >> 1;
  for (let a = 0; a < paires; a++) par[objetDe(a) + 1]!++;
  for (let j = 0; j < m; j++) par[j + 1]! += par[j]!;
  const suivant = par.slice(0, m);
  const qui = new Int32Array(paires);
  const paire = new Int32Array(paires);
  for (let i = 0; i < n; i++)
    for (let a = debut[i]!; a < debut[i + 1]!; a++) {
      const k = suivant[objetDe(a)]!++;
      qui[k] = i;
      paire[k] = a;
    }
  return { debut: par, qui, paire };
}

/**
 * The reverse auction: an object with a free unit whose price is not 0 lowers it. At the price of its best offer
 * (what a bidder would gain by it instead of its least unit) it finds a taker; it goes down to ε under the second
 * best, and the taker leaves its least unit, whose object may have to go down in its turn. Nobody is ever left with
 * fewer units. At the end an object with a free unit is free of charge.
 */
export function descendre(s: Salle, epsilon: number): void {
  const { m, debutUnites, mots, reels, prix, tenues, prises, rien, paireUnite, quiUnite } = s;
  if (!prix.some((p, j) => p > 0 && prises[j]! < debutUnites[j + 1]! - debutUnites[j]!)) return;
  const colonnes = parObjet(s);
  /** The pairs that each bidder holds, side by side. */
  const debutTenues = new Int32Array(s.n + 1);
  for (let i = 0; i < s.n; i++) debutTenues[i + 1] = debutTenues[i]! + s.auPlus[i]!;
  const paireTenue = new Int32Array(debutTenues[s.n]!);
  const remplies = new Int32Array(s.n);
  /** Of a bidder: where its unit that gains least is, −1 when that is a unit left for nothing; the gain in `moindre`. */
  const pire = (i: number): number => {
    let gain = rien[i]! > 0 ? 0 : Infinity;
    let ou = -1;
    for (let t = debutTenues[i]!; t < debutTenues[i]! + tenues[i]!; t++) {
      const a = paireTenue[t]!;
      const g = reels[2 * a + 1]! - prix[~mots[2 * a]!]!;
      if (g < gain) {
        gain = g;
        ou = t;
      }
    }
    moindre[i] = gain;
    return ou;
  };
  /** Least gain of each bidder, worked out again when a price or a unit of theirs has changed. */
  const moindre = new Float64Array(s.n);
  const su = new Uint8Array(s.n);
  const attend = new Uint8Array(m);
  const pile = new Int32Array(m);
  let hauteur = 0;
  const appeler = (j: number) => {
    if (attend[j] || prix[j] === 0 || prises[j] === debutUnites[j + 1]! - debutUnites[j]!) return;
    attend[j] = 1;
    pile[hauteur++] = j;
  };
  // Units that are held come first: their order no longer matters.
  for (let j = 0; j < m; j++) {
    for (let u = debutUnites[j]!, v = u; v < debutUnites[j + 1]!; v++) {
      if (paireUnite[v]! < 0) continue;
      const [a, i] = [paireUnite[v]!, quiUnite[v]!];
      paireUnite[v] = -1;
      paireUnite[u] = a;
      quiUnite[u++] = i;
      paireTenue[debutTenues[i]! + remplies[i]!++] = a;
    }
    appeler(j);
  }
  const baisser = (j: number, nouveau: number) => {
    prix[j] = nouveau;
    for (let u = debutUnites[j]!; u < debutUnites[j]! + prises[j]!; u++) su[quiUnite[u]!] = 0;
  };
  const rendre = (a: number) => {
    const j = ~mots[2 * a]!;
    mots[2 * a] = j;
    const dernier = debutUnites[j]! + --prises[j]!;
    let u = debutUnites[j]!;
    while (paireUnite[u] !== a) u++;
    paireUnite[u] = paireUnite[dernier]!;
    quiUnite[u] = quiUnite[dernier]!;
    paireUnite[dernier] = -1;
    appeler(j);
  };
  while (hauteur > 0) {
    const j = pile[--hauteur]!;
    attend[j] = 0;
    let mieux = -Infinity;
    let ensuite = -Infinity;
    let choix = -1;
    for (let k = colonnes.debut[j]!; k < colonnes.debut[j + 1]!; k++) {
      const a = colonnes.paire[k]!;
      if (mots[2 * a]! < 0) continue;
      const i = colonnes.qui[k]!;
      if (!su[i]) {
        pire(i);
        su[i] = 1;
      }
      const offre = reels[2 * a + 1]! - moindre[i]!;
      if (offre > mieux) {
        ensuite = mieux;
        mieux = offre;
        choix = k;
      } else if (offre > ensuite) ensuite = offre;
    }
    if (mieux <= epsilon) {
      baisser(j, 0);
      continue;
    }
    baisser(j, Math.max(0, Math.min(prix[j]!, ensuite - epsilon)));
    const i = colonnes.qui[choix]!;
    const laisse = pire(i);
    if (laisse >= 0) rendre(paireTenue[laisse]!);
    else rien[i]!--;
    paireTenue[laisse >= 0 ? laisse : debutTenues[i]! + tenues[i]!++] = colonnes.paire[choix]!;
    const u = debutUnites[j]! + prises[j]!++;
    paireUnite[u] = colonnes.paire[choix]!;
    quiUnite[u] = i;
    mots[2 * colonnes.paire[choix]!] = ~j;
    su[i] = 0;
    s.offres++;
    appeler(j);
  }
}
