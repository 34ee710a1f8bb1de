/**
 * What the second function knows of a mission that suits: who proposes it and how well it suits. Who looked at it or
 * asked for it is not here, so a list can never feed itself.
 */
export type Classee = {
  id: string;
  associationId: string;
  total: number;
  /** How many things it has in common with missions that the person put aside: it comes after those that have fewer. */
  genes: number;
};
/** A mission in its place; `decouverte` = it stands there for its association, not for its total. */
export type Rangee<M extends Classee> = { classee: M; decouverte: boolean };

/** A page of the list, and the stretch in which one association stays discreet. */
export const PREMIERE_PAGE = 10;
/** At most this many missions of one association among any ten that follow each other. */
export const PAR_ASSOCIATION = 2;
/** Places of the first page, its last ones, kept for associations that the totals leave further down. */
export const DECOUVERTES = 2;

/**
 * A ticket of the lot of one person for one association or one mission, the same each time: FNV-1a on 32 bits, then the finalizer of
 * murmur3 so that ids that look alike fall far apart.
 */
function billet(graine: string, id: string): number {
  let h = 0x811c9dc5;
  for (const signe of `${graine} ${id}`) h = Math.imul(h ^ signe.charCodeAt(0), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

type Comparer = (a: Classee, b: Classee) => number;

/**
 * Nothing put aside first, then the best total; those that are equal by the person's own lot, so that none of them comes
 * first for everybody.
 */
export function comparateur(classees: readonly Classee[], graine: string): Comparer {
  const billets = new Map(classees.map((m) => [m.id, billet(graine, m.id)]));
  return (a, b) =>
    a.genes - b.genes ||
    b.total - a.total ||
    billets.get(a.id)! - billets.get(b.id)! ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The missions of one association, best first; `rang` = the next one to be served. */
type File<M> = { associationId: string; missions: M[]; rang: number };

function files<M extends Classee>(classees: readonly M[], comparer: Comparer): File<M>[] {
  const par = new Map<string, File<M>>();
  for (const m of [...classees].sort(comparer)) {
    const file = par.get(m.associationId);
    if (file) file.missions.push(m);
    else par.set(m.associationId, { associationId: m.associationId, missions: [m], rang: 0 });
  }
  return [...par.values()];
}

/**
 * The second function, after `score`: the order of a person's whole list, from which pages are cut. What is like a
 * mission put aside comes after the rest, the best total first within each, with two rules:
 * - variety: among any ten missions in a row, at most `PAR_ASSOCIATION` of one association, as long as another
 *   association has one left;
 * - fairness: the last `DECOUVERTES` places of the first page go, by a lot drawn once and for all for this person, to
 *   associations that are not on it yet, each with its best mission, never one like a mission put aside; its size and
 *   its fame do not help it.
 * Pure; `graine` names the person; the order in which missions come in does not matter.
 */
export function varier<M extends Classee>(classees: readonly M[], graine: string): Rangee<M>[] {
  // Kept sorted by the mission that each association would serve next.
  const comparer = comparateur(classees, graine);
  const tetes = files(classees, comparer);
  const liste: Rangee<M>[] = [];
  const servir = (i: number, decouverte: boolean) => {
    const file = tetes.splice(i, 1)[0]!;
    liste.push({ classee: file.missions[file.rang++]!, decouverte });
    const suivante = file.missions[file.rang];
    if (!suivante) return;
    let [bas, haut] = [0, tetes.length];
    while (bas < haut) {
      const milieu = (bas + haut) >> 1;
      const { missions, rang } = tetes[milieu]!;
      if (comparer(missions[rang]!, suivante) < 0) bas = milieu + 1;
      else haut = milieu;
    }
    tetes.splice(bas, 0, file);
  };
  const suivante = () => {
    const voisines = liste.slice(1 - PREMIERE_PAGE).map((r) => r.classee.associationId);
    const discrete = (f: File<M>) => voisines.filter((id) => id === f.associationId).length < PAR_ASSOCIATION;
    return Math.max(tetes.findIndex(discrete), 0);
  };
  if (classees.length > PREMIERE_PAGE) {
    while (liste.length < PREMIERE_PAGE - DECOUVERTES) servir(suivante(), false);
    const vues = new Set(liste.map((r) => r.classee.associationId));
    const tirees = tetes
      .filter((f) => !vues.has(f.associationId) && f.missions[f.rang]!.genes === 0)
      .map((f) => ({ f, billet: billet(graine, f.associationId) }))
      .sort((a, b) => a.billet - b.billet || (a.f.associationId < b.f.associationId ? -1 : 1))
      .slice(0, DECOUVERTES);
    for (const { f } of tirees) servir(tetes.indexOf(f), true);
  }
  while (tetes.length > 0) servir(suivante(), false);
  return liste;
}
