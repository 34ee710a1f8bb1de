import { PREMIERE_PAGE } from './variete';

/** For one association: people with one of its missions in reach, and those of them who see it on the first page. */
export type Exposition = { associationId: string; aPortee: number; enPremierePage: number };

/** How often each association is seen, from the lists of many people (whole lists, in their order). */
export function exposition(listes: readonly (readonly { associationId: string }[])[]): Exposition[] {
  const par = new Map<string, Exposition>();
  for (const liste of listes) {
    const vues = new Set(liste.slice(0, PREMIERE_PAGE).map((m) => m.associationId));
    for (const associationId of new Set(liste.map((m) => m.associationId))) {
      const e = par.get(associationId) ?? { associationId, aPortee: 0, enPremierePage: 0 };
      e.aPortee++;
      if (vues.has(associationId)) e.enPremierePage++;
      par.set(associationId, e);
    }
  }
  return [...par.values()].sort((a, b) => (a.associationId < b.associationId ? -1 : 1));
}
