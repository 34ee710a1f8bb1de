import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as moteurJs from '@prisma/schema-engine-wasm/schema_engine_bg';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { avecFin, echecDe, preparerHistorique, type Migration } from './historique';

const RACINE = fileURLToPath(new URL('../..', import.meta.url));
export const DOSSIER_MIGRATIONS = path.join(RACINE, 'prisma', 'migrations');
const DOSSIER_SCHEMA = path.join(RACINE, 'prisma', 'schema');
/** The schema that a migration leads to stands beside it under this name. */
export const SCHEMA_ATTEINT = 'schema.prisma';
const FILTRES = { externalTables: [], externalEnums: [] };

type Fichier = { path: string; content: string };

let charge = false;
/** Loads the schema engine from its npm package: nothing is downloaded. */
async function chargerMoteur(): Promise<void> {
  if (charge) return;
  const require = createRequire(import.meta.url);
  const chemin = path.join(
    path.dirname(require.resolve('@prisma/schema-engine-wasm')),
    'schema_engine_bg.wasm',
  );
  const { instance } = await WebAssembly.instantiate(readFileSync(chemin), {
    './schema_engine_bg.js': moteurJs as unknown as WebAssembly.ModuleImports,
  });
  moteurJs.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  charge = true;
}

/**
 * The stock adapter cuts a script at every semicolon, bodies of functions included. PostgreSQL itself knows
 * better: the whole script goes as one simple query, which is also one transaction.
 */
class AdaptateurEntier extends PrismaPg {
  constructor(
    pool: pg.Pool,
    private readonly migrations: Migration[],
    private readonly echouer: (echec: Error) => void,
  ) {
    super(pool);
  }

  override async connect() {
    const connexion = await super.connect();
    connexion.executeScript = async (script: string) => {
      const migration = this.migrations.find((m) => m.sql === script);
      if (!migration) return void (await connexion.underlyingDriver().query(script));
      try {
        await connexion.underlyingDriver().query(avecFin(migration));
      } catch (e) {
        // The engine would keep of it « external connector error » only.
        this.echouer(echecDe(migration, e));
        throw e;
      }
    };
    return connexion;
  }
}

type Moteur = Awaited<ReturnType<typeof moteurJs.SchemaEngine.new>>;

/** Runs something with the engine, then closes its connections (a template database must have none). */
async function avecMoteur<T>(
  url: string,
  schema: Fichier[],
  faire: (moteur: Moteur) => Promise<T>,
  migrations: Migration[] = [],
): Promise<T> {
  await chargerMoteur();
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  let echec: Error | undefined;
  const echouer = (e: Error) => (echec = e);
  try {
    const adaptateur = bindMigrationAwareSqlAdapterFactory(new AdaptateurEntier(pool, migrations, echouer));
    const datamodels = schema.map((f): [string, string] => [f.path, f.content]);
    return await faire(await moteurJs.SchemaEngine.new({ datamodels }, () => undefined, adaptateur));
  } catch (e) {
    throw echec ?? e;
  } finally {
    await pool.end();
  }
}

/** The Prisma schema as it is edited: one file per feature. */
export function lireSchema(): Fichier[] {
  return readdirSync(DOSSIER_SCHEMA)
    .filter((f) => f.endsWith('.prisma'))
    .sort()
    .map((f) => ({ path: f, content: readFileSync(path.join(DOSSIER_SCHEMA, f), 'utf8') }));
}

/** Names of the migrations, oldest first. */
export function listerMigrations(dossier = DOSSIER_MIGRATIONS): string[] {
  return readdirSync(dossier, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => d.name)
    .sort();
}

/** The migrations of a folder, oldest first. */
const lireMigrations = (dossier: string): Migration[] =>
  listerMigrations(dossier).map((nom) => ({
    nom,
    sql: readFileSync(path.join(dossier, nom, 'migration.sql'), 'utf8'),
  }));

/**
 * Applies the pending migrations, as `prisma migrate deploy` would, then the job queue's own.
 * Returns the names of those applied.
 */
export async function appliquerMigrations(url: string, dossier = DOSSIER_MIGRATIONS): Promise<string[]> {
  const verrou = path.join(DOSSIER_MIGRATIONS, 'migration_lock.toml');
  const migrations = lireMigrations(dossier);
  await preparerHistorique(url, migrations);
  const appliquer = (moteur: Moteur) =>
    moteur.applyMigrations({
      migrationsList: {
        baseDir: dossier,
        lockfile: { path: 'migration_lock.toml', content: readFileSync(verrou, 'utf8') },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ nom, sql }) => ({
          path: nom,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
        })),
      },
      filters: FILTRES,
    });
  const { appliedMigrationNames } = await avecMoteur(url, lireSchema(), appliquer, migrations);
  await runMigrations({ connectionString: url });
  return appliedMigrationNames;
}

/** The SQL that leads from one schema to another; empty when nothing changes. Needs any database to connect to. */
export async function differenceSql(url: string, de: Fichier[], vers: Fichier[]): Promise<string> {
  const resultat = await avecMoteur(url, vers, (moteur) =>
    moteur.diff({
      from: de.length ? { tag: 'schemaDatamodel', files: de } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: vers },
      script: true,
      exitCode: null,
      filters: FILTRES,
    }),
  );
  return resultat.stdout ?? '';
}
