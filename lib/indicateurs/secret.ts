/** A figure, and how many different people stand behind it. */
export type Mesure = { valeur: number; personnes: number };
/** Figures as they may be shown; null = not communicated. */
export type Publiable = { total: number | null; tables: (number | null)[][] };

/** Below this many people a figure is not shown to staff outside the caseload (domain: 5). */
export const SEUIL_AGENTS = 5;
/** … nor in public (domain: 11). */
export const SEUIL_PUBLIC = 11;

type Masque = { caches: Set<number>; primaires: number; secondaire: boolean };

function masqueDe(table: readonly Mesure[], seuil: number): Masque {
  const caches = new Set<number>();
  table.forEach((m, i) => m.personnes > 0 && m.personnes < seuil && caches.add(i));
  const primaires = caches.size;
  const plusPetit = Math.min(...table.filter((m) => m.personnes >= seuil).map((m) => m.personnes));
  if (primaires > 0) table.forEach((m, i) => m.personnes === plusPetit && caches.add(i));
  return { caches, primaires, secondaire: caches.size > primaires };
}

/**
 * Hides small numbers, and enough others that no hidden one can be found by subtraction.
 *
 * - Zero is shown: it tells nothing of anybody. From 1 to `seuil` − 1 people: hidden (primary).
 * - A table with a hidden cell also hides its smallest cell of `seuil` people or more, and all cells equal to it
 *   (secondary). Proof that this suffices: exchange the secondary with any primary cell: the visible cells, the total
 *   and the choice of this very rule stay the same, so each hidden cell has at least two possible values, even
 *   for a reader who knows the rule.
 * - No such cell: the total is kept only if it leaves two possibilities to each hidden cell, i.e. there are two
 *   of them at least and more people than cells.
 * - A hidden total hides every cell of every table, zeros too: a complete table would give the total back, and the
 *   number of cells above zero would bound it.
 *
 * The tables share one total. What is not covered: comparing the page of two days.
 */
export function masquer(total: Mesure, tables: readonly (readonly Mesure[])[], seuil: number): Publiable {
  const masques = tables.map((t) => masqueDe(t, seuil));
  const totalCache =
    (total.personnes > 0 && total.personnes < seuil) ||
    masques.some(
      (m) => m.primaires > 0 && !m.secondaire && (m.primaires === 1 || total.personnes <= m.primaires),
    );
  return {
    total: totalCache ? null : total.valeur,
    tables: tables.map((table, t) =>
      table.map((m, i) => (masques[t]!.caches.has(i) || totalCache ? null : m.valeur)),
    ),
  };
}
