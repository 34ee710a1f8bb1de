import { db } from '@/lib/db';

let requete: string | undefined;

/** What may change when somebody is told no: how many tries were made. */
const COMPTEURS = ['limites', '_prisma_migrations'];

/** Number and content of the rows of every table: equal before and after when nothing was written. */
export async function empreinteDeLaBase(): Promise<Record<string, string>> {
  if (!requete) {
    const tables = await db.$queryRaw<{ nom: string }[]>`
      SELECT table_name::text AS nom FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
    requete = tables
      .filter((t) => !COMPTEURS.includes(t.nom))
      .map(
        ({ nom }) =>
          `SELECT '${nom}' AS nom, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS valeur FROM "${nom}" t`,
      )
      .join(' UNION ALL ');
  }
  const lignes = await db.$queryRawUnsafe<{ nom: string; valeur: string }[]>(requete);
  return Object.fromEntries(lignes.map((l) => [l.nom, l.valeur]));
}
