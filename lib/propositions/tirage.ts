import { hash } from 'node:crypto';

/**
 * The drawn order of some ids: that of SHA-256(« seed:id »), as hexadecimal. It depends on nothing but the seed and
 * the ids, not on the order in which they come; whoever knows the seed can draw again with any tool.
 * Of two that are alike, each comes first for one seed out of two.
 * @returns the indices of `ids` in that order
 */
export function tirerAuSort(graine: string, ids: readonly string[]): Int32Array {
  const empreintes = ids.map((id) => hash('sha256', `${graine}:${id}`));
  const ordre = Array.from(ids, (_, i) => i);
  ordre.sort((a, b) => (empreintes[a]! < empreintes[b]! ? -1 : empreintes[a]! > empreintes[b]! ? 1 : 0));
  return Int32Array.from(ordre);
}
