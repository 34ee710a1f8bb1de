import { Prisma } from '@/lib/generated/prisma/client';
import type { Lecture } from './requete';

/** That a mission `m` holds what was looked for. What no mission says finds none. */
export const filtreMots = ({ requete }: Lecture): Prisma.Sql =>
  requete === null ? Prisma.sql`false` : Prisma.sql`m."mots" @@ ${requete}::tsquery`;

/**
 * Best first, for a few missions `m` (a thousand at most: ranking reads each of them): those that hold most of the
 * things asked for, then those that say it in the person's own words and in their title (PostgreSQL's `ts_rank`,
 * weights A 1, B 0.4, C 0.2), then the newest.
 */
export function ordreMots({ requete, precise, parties }: Lecture): Prisma.Sql {
  if (requete === null) return Prisma.sql`m."id"`;
  const tenues = parties.map((p) => Prisma.sql`(m."mots" @@ ${p}::tsquery)::int`);
  return Prisma.join(
    [
      ...(tenues.length > 0 ? [Prisma.sql`${Prisma.join(tenues, ' + ')} DESC`] : []),
      Prisma.sql`3 * ts_rank(m."mots", ${precise}::tsquery) + ts_rank(m."mots", ${requete}::tsquery) DESC`,
      Prisma.sql`m."publieeLe" DESC, m."id"`,
    ],
    ', ',
  );
}
