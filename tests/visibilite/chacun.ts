import { expect, it } from 'vitest';
import type { Acteur } from '@/lib/auth/acteur';
import { quiTrouve, type Objet } from './monde';

type Faire = () => Promise<Objet>;
/** Each line: an object, how it is made, and exactly who finds it. */
export const chacun = (
  compter: (acteur: Acteur, id: string) => Promise<number>,
  lignes: readonly (readonly [objet: string, qui: string, faire: Faire])[],
) =>
  it.each(lignes)('%s : %s', async (_, qui, faire) => {
    expect(await quiTrouve(compter, await faire())).toBe(qui);
  });
