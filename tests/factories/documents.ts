import type { ActeurDe } from '@/lib/auth/acteur';
import { deposerModele } from '@/lib/documents/commands';
import { unWord } from '../support/word';

/** The model of a Département, in use. */
export const unModele = (acteur: ActeurDe<'DEPARTEMENT'>, now: Date, mot?: string) =>
  deposerModele(acteur, unWord(mot), now);
