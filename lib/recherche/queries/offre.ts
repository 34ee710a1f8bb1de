import 'server-only';
import { lire, lirePreparee } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Lecture } from '@/lib/vocabulaire/requete';

/**
 * Reads the public offer: prepared, or planned for these words when there are words; from the copy of the base when
 * there is one, since a mission may be seen a moment late.
 */
export const lireOffre = <L extends object>(requete: Prisma.Sql, lecture: Lecture | null): Promise<L[]> =>
  (lecture ? lire : lirePreparee)<L>(requete, 'replique');
