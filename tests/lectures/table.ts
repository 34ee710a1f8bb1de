import type { RoleActeur } from '@/lib/auth/acteur';
import type { Monde, Objet } from '../visibilite/monde';

/** Whoever may call the query at all; the others cannot (its type says so). */
export const TOUS: readonly RoleActeur[] = [
  'BENEFICIAIRE',
  'REFERENT',
  'ASSOCIATION',
  'COORDINATION',
  'DEPARTEMENT',
  'PUBLIC',
];
export const SOI = ['BENEFICIAIRE'] as const;
export const COORDINATION = ['COORDINATION'] as const;
export type Lire = (acteur: never, id: string) => Promise<unknown>;

/** A reading of one object by its id: who gets something, among which roles, how the object is made, what reads it. */
export type Ligne = readonly [
  lecture: string,
  qui: string,
  roles: readonly RoleActeur[],
  objet: () => Promise<Objet>,
  lire: Lire,
];

/** Somebody who looks on, and nobody in particular: for an object that is no person's. */
export const seul = (m: () => Monde, creer: () => Promise<{ id: string }>) => async (): Promise<Objet> => ({
  id: (await creer()).id,
  regards: m().regards((await m().unePersonne()).acteur),
});
