import { termesEcrits } from '@/lib/vocabulaire/synonyme';
import { LOISIRS } from './loisirs';
import { NATURE } from './nature';
import { SAVOIRS } from './savoirs';
import { SOLIDARITE } from './solidarite';

/**
 * Words of volunteering that mean the same for whoever looks for a mission, written for Tremplin from the vocabulary of
 * associations and of API Engagement's activities. Every Département starts with them; its coordination changes them.
 */
export const SYNONYMES: readonly (readonly string[])[] = [
  ...SOLIDARITE,
  ...SAVOIRS,
  ...NATURE,
  ...LOISIRS,
].map(termesEcrits);
