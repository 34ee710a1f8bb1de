import { describe, expect, it } from 'vitest';
import { tirerAuSort } from '@/lib/propositions/tirage';

describe('tirerAuSort', () => {
  const ids = Array.from({ length: 50 }, (_, i) => `personne-${i}`);

  it('ne dépend que de la graine et des noms, pas de leur ordre', () => {
    const dans = (liste: string[]) => Array.from(tirerAuSort('graine', liste), (i) => liste[i]!);
    expect(dans([...ids].reverse())).toEqual(dans(ids));
    expect(new Set(dans(ids)).size).toBe(50);
  });

  it('change avec la graine, et se refait avec n’importe quel outil', () => {
    expect(tirerAuSort('autre', ids)).not.toEqual(tirerAuSort('graine', ids));
    // printf 'graine:c' | sha256sum : 034b6b…, b : 75b496…, a : eaa9d5…
    expect(Array.from(tirerAuSort('graine', ['a', 'b', 'c']))).toEqual([2, 1, 0]);
  });

  it('accepte une liste vide', () => {
    expect(tirerAuSort('graine', [])).toHaveLength(0);
  });
});
