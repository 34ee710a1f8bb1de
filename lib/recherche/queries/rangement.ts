import 'server-only';
import { Prisma } from '@/lib/generated/prisma/client';
import { ordreMots } from '@/lib/vocabulaire/pertinence';
import { TOTAL_MAX, type Criteres } from '../recherche';
import type { Ou } from './condition';

/** Nearest first around a commune, best said first when words were looked for, else newest first. */
export type Ordre = 'proches' | 'mots' | 'recentes';

/**
 * In which order the missions `m` that answer (`quoi`) come, and among which they are put in order: words rank only the
 * newest TOTAL_MAX that hold them.
 */
export function rangement(
  criteres: Criteres,
  { commune, lecture }: Ou,
  quoi: Prisma.Sql,
): { nom: Ordre; parmi: Prisma.Sql; ordre: Prisma.Sql } {
  const missions = Prisma.sql`"missions"`;
  if (criteres.tri === 'recentes' || (!commune && !lecture))
    return { nom: 'recentes', parmi: missions, ordre: Prisma.sql`m."publieeLe" DESC, m."id"` };
  if (commune)
    return {
      nom: 'proches',
      parmi: missions,
      ordre: Prisma.sql`point(m."x", m."y") <-> point(${commune.x}::float8, ${commune.y}::float8), m."id"`,
    };
  return {
    nom: 'mots',
    parmi: Prisma.sql`(SELECT * FROM "missions" m WHERE ${quoi} ORDER BY m."publieeLe" DESC LIMIT ${TOTAL_MAX})`,
    ordre: ordreMots(lecture!),
  };
}
