import pg from 'pg';
import { env } from '@/lib/env';
import { dossierDonnees } from './donnees';
import { ErreurDemarrage } from './etapes';
import { demarrerPostgres, type Postgres } from './postgres';

/** All are trusted: the owner of a database may add them. */
const EXTENSIONS = ['btree_gist', 'pg_trgm', 'unaccent'];
const VERSION_MINIMALE = 150_000;
const BASE = 'tremplin';
/** Number of our advisory lock: any constant that nothing else uses. */
const VERROU = 7_361_002;

export type Base = {
  url: string;
  /** Set when Tremplin runs the server itself. */
  embarquee: Postgres | undefined;
  /** What it is, for a line of progress. */
  description: string;
  fermer: () => Promise<void>;
};

/** Host and port of an address, without its secret. */
function lieu(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}

async function avecClient<T>(url: string, faire: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await faire(client);
  } finally {
    await client.end();
  }
}

const CAUSES: Record<string, string> = {
  ECONNREFUSED: 'la connexion est refusée',
  ENOTFOUND: 'ce nom de machine est inconnu',
  EAI_AGAIN: 'ce nom de machine est inconnu',
  ETIMEDOUT: 'personne ne répond',
  '28P01': 'le mot de passe n’est pas le bon',
  '28000': 'ce compte n’a pas le droit d’entrer',
  '3D000': 'cette base n’existe pas : créez-la avec « createdb »',
};

/** Checks an address given by DATABASE_URL: reachable, recent enough, with the extensions. Returns its version. */
export async function verifierBase(url: string): Promise<string> {
  try {
    return await avecClient(url, async (client) => {
      const { rows } = await client.query<{
        numero: number;
        version: string;
        encodage: string;
        icu: boolean;
      }>(
        `SELECT current_setting('server_version_num')::int AS numero, current_setting('server_version') AS version,
                current_setting('server_encoding') AS encodage,
                EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'fr-x-icu') AS icu`,
      );
      const { numero, version, encodage, icu } = rows[0]!;
      if (numero < VERSION_MINIMALE)
        throw new ErreurDemarrage(
          `La base ${lieu(url)} est en PostgreSQL ${version} : il faut PostgreSQL 15 ou plus récent.`,
        );
      if (encodage !== 'UTF8')
        throw new ErreurDemarrage(
          `La base ${lieu(url)} est en ${encodage} : il faut une base en UTF8 (createdb --encoding=UTF8 --template=template0).`,
        );
      if (!icu)
        throw new ErreurDemarrage(
          `Le PostgreSQL de ${lieu(url)} n’a pas les langues ICU (collation fr-x-icu) : installez un PostgreSQL construit avec ICU.`,
        );
      await ajouterExtensions(client, url);
      return version;
    });
  } catch (e) {
    if (e instanceof ErreurDemarrage) throw e;
    const { code, message } = e as { code?: string; message: string };
    const cause = CAUSES[code ?? ''] ?? (/timeout/.test(message) ? 'personne ne répond' : message);
    throw new ErreurDemarrage(
      `La base ${lieu(url)} ne répond pas (${cause}) : vérifiez DATABASE_URL, ou retirez ce réglage pour la base embarquée.`,
    );
  }
}

/** Adds the extensions, or says what to do: install their files, or ask for the right. */
async function ajouterExtensions(client: pg.Client, url: string): Promise<void> {
  // An error that leaves the extension there is no error: another start was adding it at the same moment.
  for (const nom of EXTENSIONS)
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${nom}`).catch(() => undefined);
  const { rows } = await client.query<{ nom: string; fournie: boolean }>(
    `SELECT nom, EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = nom) AS fournie
     FROM unnest($1::text[]) AS nom WHERE NOT EXISTS (SELECT 1 FROM pg_extension WHERE extname = nom)`,
    [EXTENSIONS],
  );
  if (!rows.length) return;
  const noms = (lesquelles: typeof rows) => lesquelles.map((r) => r.nom).join(', ');
  const absentes = rows.filter((r) => !r.fournie);
  if (absentes.length)
    throw new ErreurDemarrage(
      `Le PostgreSQL de ${lieu(url)} n’a pas ${noms(absentes)} : installez ses extensions (sur Debian : apt-get install postgresql-contrib), puis recommencez.`,
    );
  throw new ErreurDemarrage(
    `Il manque à la base ${lieu(url)} : ${noms(rows)}. Demandez à son administrateur : ${rows
      .map((r) => `CREATE EXTENSION ${r.nom};`)
      .join(' ')}`,
  );
}

const REPRISE = 'Tremplin : ensemencement en cours';

/**
 * The base of this installation: DATABASE_URL when it is set, else the embedded server, started or joined.
 * An embedded base whose seed was interrupted held nothing of anybody: it starts again from nothing.
 */
export async function ouvrirBase(): Promise<Base> {
  const reglages = env();
  const externe = reglages.DATABASE_URL;
  if (externe) {
    const version = await verifierBase(externe);
    return {
      url: externe,
      embarquee: undefined,
      description: `PostgreSQL ${version} à ${lieu(externe)}`,
      fermer: async () => undefined,
    };
  }
  const serveur = await demarrerPostgres(dossierDonnees(reglages.TREMPLIN_DONNEES));
  const version = await avecClient(serveur.url('postgres'), async (client) => {
    const { rows } = await client.query<{ marque: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS marque FROM pg_database WHERE datname = $1`,
      [BASE],
    );
    if (rows[0]?.marque === REPRISE) await client.query(`DROP DATABASE ${BASE} WITH (FORCE)`);
    if (!rows[0] || rows[0].marque === REPRISE) await client.query(`CREATE DATABASE ${BASE}`);
    const reponse = await client.query<{ v: string }>(`SELECT current_setting('server_version') AS v`);
    return reponse.rows[0]!.v;
  });
  return {
    url: serveur.url(BASE),
    embarquee: serveur,
    description: `PostgreSQL ${version} embarqué, données dans ${serveur.dossier}`,
    fermer: serveur.arreter,
  };
}

/** The Département that this base serves for real; undefined for an empty base and for a demonstration. */
export async function departementReel(url: string): Promise<string | undefined> {
  return avecClient(url, async (client) => {
    const { rows } = await client.query<{ nom: string }>(
      `SELECT nom || ' (' || code || ')' AS nom FROM departements WHERE NOT "estDemo" LIMIT 1`,
    );
    return rows[0]?.nom;
  });
}

/**
 * Runs a seed once: not when the base holds a département already. The base is marked while it runs, so that
 * an interruption is seen at the next start, which runs it again. Returns false when there was nothing to do.
 */
export async function uneFois(url: string, semer: () => Promise<void>): Promise<boolean> {
  return avecClient(url, async (client) => {
    const marquer = async (texte: string | null) => {
      const { rows } = await client.query<{ ordre: string }>(
        `SELECT format('COMMENT ON DATABASE %I IS %L', current_database(), $1::text) AS ordre`,
        [texte],
      );
      await client.query(rows[0]!.ordre);
    };
    // Held by this connection: two starts on one base do not both write.
    await client.query('SELECT pg_advisory_lock($1, 0)', [VERROU]);
    const { rows } = await client.query<{ faite: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM departements)
          AND shobj_description(oid, 'pg_database') IS DISTINCT FROM $1 AS faite
       FROM pg_database WHERE datname = current_database()`,
      [REPRISE],
    );
    if (rows[0]!.faite) return false;
    await marquer(REPRISE);
    await semer();
    await marquer(null);
    return true;
  });
}

/**
 * For command-line entries: opens the base of this installation, tells the rest of the product its address,
 * runs something and closes. `lib/db` connects at its first query, so it may be imported before.
 */
export async function avecBase(faire: (url: string) => Promise<void>): Promise<void> {
  const base = await ouvrirBase();
  process.env.DATABASE_URL = base.url;
  try {
    await faire(base.url);
  } finally {
    const { db } = await import('@/lib/db');
    await db.$disconnect();
    await base.fermer();
  }
}
