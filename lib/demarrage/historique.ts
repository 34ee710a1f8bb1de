import { createHash } from 'node:crypto';
import pg from 'pg';
import { ErreurDemarrage } from './etapes';

export type Migration = { nom: string; sql: string };

/** The lock that Prisma's engine holds from the first migration to the last: nobody is applying any while we have it. */
const VERROU_PRISMA = 72_707_369;

/** As Prisma computes it; a checkout that changed the ends of lines changed nothing else. */
const sommes = (sql: string) =>
  [sql, sql.replace(/\r\n/g, '\n'), sql.replace(/\r?\n/g, '\r\n')].map((s) =>
    createHash('sha256').update(s).digest('hex'),
  );

/**
 * The script of a migration, which also notes that it is done: both are one transaction, so that a migration whose
 * end is not noted has left nothing.
 */
export const avecFin = ({ nom, sql }: Migration) =>
  `${sql}\n;UPDATE "_prisma_migrations" SET "finished_at" = now() WHERE "migration_name" = ${pg.escapeLiteral(nom)} AND "finished_at" IS NULL AND "rolled_back_at" IS NULL;`;

/** « ligne 12, CREATE TABLE "essai" (… »: PostgreSQL says where in characters, from 1, when it knows. */
function endroit(sql: string, position: string | undefined): string {
  const avant = [...sql].slice(0, Number(position) - 1).join('');
  if (!position || avant.length >= sql.length) return '';
  const numero = avant.split('\n').length;
  return ` (ligne ${numero} : ${sql.split(/\r?\n/)[numero - 1]!.trim().slice(0, 100)})`;
}

/**
 * What to say when PostgreSQL refuses a migration. Its detail may hold what somebody wrote in the base: it stays in
 * the cause, for `debug` only.
 */
export function echecDe({ nom, sql }: Migration, cause: unknown): ErreurDemarrage {
  const { message, position } = cause as pg.DatabaseError;
  return new ErreurDemarrage(
    `La migration ${nom} n’a pas pu être appliquée, PostgreSQL dit « ${message} »${endroit(sql, position)} : rien n’en reste dans la base, corrigez ce qui la gêne dans la base ou dans prisma/migrations/${nom}/migration.sql, puis recommencez.`,
    { cause },
  );
}

/** Is each migration applied to this base the one of its file? Returns the names of those applied. */
async function verifierAppliquees(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { rows: table } = await client.query(
    `SELECT 1 WHERE to_regclass('"_prisma_migrations"') IS NOT NULL`,
  );
  if (!table.length) return [];
  // Interrupted (kill -9, a power cut) or refused by PostgreSQL: it left nothing, and is applied again.
  const interrompues = `"finished_at" IS NULL AND "rolled_back_at" IS NULL`;
  const { rows: restes } = await client.query(`SELECT 1 FROM "_prisma_migrations" WHERE ${interrompues}`);
  if (restes.length) await client.query(`DELETE FROM "_prisma_migrations" WHERE ${interrompues}`);
  const { rows } = await client.query<{ nom: string; somme: string }>(
    `SELECT "migration_name" AS nom, "checksum" AS somme FROM "_prisma_migrations"
     WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  for (const { nom, somme } of rows) {
    const fichier = migrations.find((m) => m.nom === nom);
    if (fichier && !sommes(fichier.sql).includes(somme))
      throw new ErreurDemarrage(
        `La migration ${nom} a changé depuis que cette base l’a reçue : remettez son fichier comme il était, et écrivez la suite dans une nouvelle (npm run db:nouvelle-migration -- nom).`,
      );
  }
  return rows.map((r) => r.nom);
}

/** Before migrations: forgets the one that did not end, refuses a changed one, and says which right is missing. */
export async function preparerHistorique(url: string, migrations: Migration[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [VERROU_PRISMA]);
    const appliquees = await verifierAppliquees(client, migrations);
    if (migrations.every((m) => appliquees.includes(m.nom))) return;
    const { rows } = await client.query<{ compte: string; schema: string; permis: boolean }>(
      `SELECT quote_ident(current_user) AS compte, quote_ident(coalesce(current_schema(), 'public')) AS schema,
              coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS permis`,
    );
    const { compte, schema, permis } = rows[0]!;
    if (!permis)
      throw new ErreurDemarrage(
        `Le compte ${compte} n’a pas le droit de créer les tables dans cette base. Demandez à son administrateur : GRANT USAGE, CREATE ON SCHEMA ${schema} TO ${compte};`,
      );
  } finally {
    await client.end();
  }
}
