import { LOISIRS } from './loisirs';
import type { Theme } from './modele';
import { NATURE } from './nature';
import { SAVOIRS } from './savoirs';
import { SOLIDARITE } from './solidarite';

/** Fifteen kinds of associations, four of each: sixty. The first is that of the demo's association. */
export const THEMES: Theme[] = [...NATURE, ...SOLIDARITE, ...SAVOIRS, ...LOISIRS];
