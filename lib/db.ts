import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, type Prisma } from '@/lib/generated/prisma/client';

type Acces = {
  prisma: PrismaClient;
  pool: pg.Pool;
  /** A copy of the base that follows it (TREMPLIN_BASE_LECTURE), left alone until `des` (ms of this process) after it failed. */
  replique: { pool: pg.Pool; des: number } | null;
};
type AvecAcces = typeof globalThis & { tremplinDb?: Acces };

/** A copy that does not take a connection, or does not answer, in this time is no help; it is tried again later. */
const COPIE = { connectionTimeoutMillis: 1000, query_timeout: 5000 };
const REPIT_MS = 20_000;

function bassin(connectionString: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    ...options,
    connectionString,
    max: Number(process.env.TREMPLIN_CONNEXIONS ?? 20),
    // Inside a transaction Prisma reads the relations of a row all at once on one connection: they leave together, in
    // order. Without this the driver keeps them in a queue of its own, which it is about to give up.
    pipeline: true,
  });
  // A connection that dies while nobody uses it is replaced at the next query.
  pool.on('error', () => undefined);
  return pool;
}

function creer(): Acces {
  const { DATABASE_URL, TREMPLIN_BASE_PARTAGEE, TREMPLIN_BASE_LECTURE } = process.env;
  if (!DATABASE_URL) throw new Error('DATABASE_URL manque : lancez « npm start ».');
  const pool = bassin(TREMPLIN_BASE_PARTAGEE || DATABASE_URL);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
  const copie = TREMPLIN_BASE_LECTURE && bassin(TREMPLIN_BASE_LECTURE, COPIE);
  return { prisma, pool, replique: copie ? { pool: copie, des: 0 } : null };
}

/** A client that was disconnected has closed its connections: the next query opens others. */
function acces(): Acces {
  const global = globalThis as AvecAcces;
  if (!global.tremplinDb || global.tremplinDb.pool.ending) global.tremplinDb = creer();
  return global.tremplinDb;
}

/** The one Prisma client of a process. It connects at its first query. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, cle) {
    const client = acces().prisma;
    const valeur = Reflect.get(client, cle) as unknown;
    return typeof valeur === 'function' ? (valeur as (...a: unknown[]) => unknown).bind(client) : valeur;
  },
});

/**
 * Rows of a statement that each connection prepares once, on the connections of Prisma but without its work: for
 * the busiest page only. They come as JSON, dates as texts: PostgreSQL refuses a prepared statement whose columns
 * changed of type since (a migration under a running server), and JSON never does.
 */
export function lirePreparee<L extends object>(requete: Prisma.Sql, ou: Ou = 'base'): Promise<L[]> {
  const text = enJson(requete);
  // A pooler gives another connection each time, which does not know the name.
  const name = process.env.TREMPLIN_BASE_PARTAGEE ? undefined : nomDe(text);
  return lignes<L>({ name, text, values: requete.values }, ou);
}

/**
 * The same, planned anew each time: for a search by words, where a rare one and a common one want two different ways
 * through the table, which PostgreSQL chooses when it sees them.
 */
export function lire<L extends object>(requete: Prisma.Sql, ou: Ou = 'base'): Promise<L[]> {
  return lignes<L>({ text: enJson(requete), values: requete.values }, ou);
}

/**
 * Where a statement is read. `replique` = where the public offer is read, which may be a moment late: the copy when
 * there is one and it answers, else the base. Nothing that somebody has just written is read there.
 */
type Ou = 'base' | 'replique';

async function lignes<L extends object>(requete: pg.QueryConfig, ou: Ou): Promise<L[]> {
  const { pool, replique } = acces();
  const { rows } =
    (ou === 'replique' && replique && (await essayer<L>(replique, requete))) ||
    (await pool.query<{ ligne: L }>(requete));
  return rows.map((r) => r.ligne);
}

/** What the copy says; null when it fails, whatever the reason (away, late, silent, in recovery): the base answers. */
async function essayer<L extends object>(replique: NonNullable<Acces['replique']>, requete: pg.QueryConfig) {
  if (performance.now() < replique.des) return null;
  try {
    return await replique.pool.query<{ ligne: L }>(requete);
  } catch {
    replique.des = performance.now() + REPIT_MS;
    return null;
  }
}

/** There are as many texts as ways to ask, not as requests: each is named once. */
const noms = new Map<string, string>();
function nomDe(text: string): string {
  let nom = noms.get(text);
  if (!nom) noms.set(text, (nom = createHash('sha1').update(text).digest('hex')));
  return nom;
}

const enJson = (requete: Prisma.Sql) => `SELECT to_json(l) AS ligne FROM (${requete.text}) l`;

/** What a command gets inside its transaction. */
export type Tx = Prisma.TransactionClient;
