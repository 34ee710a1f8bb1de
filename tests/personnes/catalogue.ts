import { db } from '@/lib/db';

type Ligne = Readonly<Record<string, unknown>>;
/** Whose rows are looked for. */
export type Qui = { id: string; userId: string; email: string };
type Lien = { de: string; colonne: string; vers: string };
type Colonne = { table: string; nom: string; type: string };

/** What PostgreSQL itself says of the tables: nobody has to think of declaring it. */
export type Catalogue = { liens: Lien[]; colonnes: Colonne[]; cles: ReadonlyMap<string, string[]> };

export async function lireCatalogue(): Promise<Catalogue> {
  const [liens, colonnes, cles] = await Promise.all([
    db.$queryRaw<Lien[]>`
      SELECT d.relname AS de, a.attname AS colonne, v.relname AS vers FROM pg_constraint c
      JOIN pg_class d ON d.oid = c.conrelid JOIN pg_class v ON v.oid = c.confrelid
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 1, 2`,
    db.$queryRaw<Colonne[]>`
      SELECT c.table_name AS "table", c.column_name AS nom, c.udt_name AS type FROM information_schema.columns c
      JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name NOT LIKE '\_prisma%'
      ORDER BY c.table_name, c.ordinal_position`,
    db.$queryRaw<{ table: string; colonnes: string[] }[]>`
      SELECT t.relname AS "table", array_agg(a.attname::text ORDER BY a.attname) AS colonnes FROM pg_constraint c
      JOIN pg_class t ON t.oid = c.conrelid JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
      WHERE c.contype = 'p' AND c.connamespace = 'public'::regnamespace GROUP BY 1`,
  ]);
  return { liens, colonnes, cles: new Map(cles.map((c) => [c.table, c.colonnes])) };
}

/** Where people are, and the names of columns that tell of somebody, with a foreign key or without. */
const SOURCES = ['beneficiaires', 'users'];
const NOMMENT = ['beneficiaireId', 'userId', 'email', 'telephone', 'prenom', 'dateNaissance'];

/** Every table from which one comes to a person by foreign keys, however many, or that has a column that names one. */
export function tablesDePersonnes({ liens, colonnes }: Catalogue): string[] {
  const trouvees = new Set([
    ...SOURCES,
    ...colonnes.filter((c) => NOMMENT.includes(c.nom)).map((c) => c.table),
  ]);
  // A table of places that also has a telephone does not lead to people: only what hangs on the sources is followed.
  const suivies = new Set(SOURCES);
  for (const source of suivies)
    for (const { de } of liens.filter((l) => l.vers === source)) {
      suivies.add(de);
      trouvees.add(de);
    }
  return [...trouvees].sort();
}

/** Which rows of a table are about somebody: their file, their account, what hangs on these, else their address. */
function condition(c: Catalogue, table: string, q: Qui, depuis: readonly string[] = []): string {
  if (table === 'beneficiaires') return `t."id" = '${q.id}'`;
  if (table === 'users') return `t."id" = '${q.userId}'`;
  const a = (nom: string) => c.colonnes.some((x) => x.table === table && x.nom === nom);
  const liens = c.liens.filter((l) => l.de === table);
  const directs = [
    ...(a('beneficiaireId') ? [`t."beneficiaireId" = '${q.id}'`] : []),
    ...(a('userId') ? [`t."userId" = '${q.userId}'`] : []),
  ];
  if (directs.length > 0) return directs.join(' OR ');
  const deja = [...depuis, table];
  const parents = liens.filter(({ vers }) => !SOURCES.includes(vers) && tablesDePersonnes(c).includes(vers));
  const parLiens = [
    ...parents
      .filter(({ vers }) => !deja.includes(vers))
      .map(
        ({ colonne, vers }) =>
          `t."${colonne}" IN (SELECT t."id" FROM "${vers}" t WHERE ${condition(c, vers, q, deja)})`,
      ),
    ...liens.filter((l) => l.vers === 'beneficiaires').map((l) => `t."${l.colonne}" = '${q.id}'`),
    ...liens.filter((l) => l.vers === 'users').map((l) => `t."${l.colonne}" = '${q.userId}'`),
  ];
  if (parLiens.length > 0) return parLiens.join(' OR ');
  return a('email') ? `t."email" = '${q.email}'` : 'false';
}

const lire = async (table: string, ou: string): Promise<Ligne[]> =>
  (
    await db.$queryRawUnsafe<{ ligne: Ligne }[]>(`SELECT to_jsonb(t) AS ligne FROM "${table}" t WHERE ${ou}`)
  ).map((l) => l.ligne);

/** The rows of a table that are about somebody, as they are now. */
export const lignesDe = (c: Catalogue, table: string, qui: Qui) => lire(table, condition(c, table, qui));

/** What these rows have become, by their key, each beside what it was; those that have gone are not in it. */
export async function devenir(c: Catalogue, table: string, avant: readonly Ligne[]) {
  const cle = (l: Ligne) => JSON.stringify((c.cles.get(table) ?? []).map((nom) => l[nom]));
  const connues = new Map(avant.map((l) => [cle(l), l]));
  return (await lire(table, 'true')).flatMap((apres) => {
    const l = connues.get(cle(apres));
    return l ? [{ avant: l, apres }] : [];
  });
}
