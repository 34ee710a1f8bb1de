import type { GenreImport } from '@/lib/generated/prisma/enums';
import { MOTEUR_ASSOCIATIONS } from './associations/moteur';
import type { Moteur } from './moteur';
import { MOTEUR_PERSONNES } from './personnes/moteur';
import { MOTEUR_REFERENTS } from './referents/moteur';

/** How each kind of file is read, judged and written. */
export const MOTEURS: Record<GenreImport, Moteur> = {
  PERSONNES: MOTEUR_PERSONNES,
  REFERENTS: MOTEUR_REFERENTS,
  ASSOCIATIONS: MOTEUR_ASSOCIATIONS,
};
