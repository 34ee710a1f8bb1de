import 'server-only';
import { createHmac } from 'node:crypto';
import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { headers } from 'next/headers';
import { MetierError } from '@/lib/erreurs';

/** How often something may be done: `points` times in `secondes`. One name per thing counted. */
export type Limite = { nom: string; points: number; secondes: number };

type AvecPool = typeof globalThis & { tremplinLimites?: pg.Pool };

const pool = () =>
  ((globalThis as AvecPool).tremplinLimites ??= new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 2,
    allowExitOnIdle: true,
  }));

const compteurs = new Map<string, RateLimiterPostgres>();
function compteur({ nom, points, secondes }: Limite): RateLimiterPostgres {
  const cle = `${nom}:${points}:${secondes}`;
  let trouve = compteurs.get(cle);
  if (!trouve) {
    trouve = new RateLimiterPostgres({
      storeClient: pool(),
      storeType: 'pool',
      tableName: 'limites',
      tableCreated: true,
      keyPrefix: nom,
      points,
      duration: secondes,
      clearExpiredByTimeout: true,
    });
    compteurs.set(cle, trouve);
  }
  return trouve;
}

/** Addresses and numbers are counted under a keyed hash: the table never holds one in clear. */
const cacher = (sujet: string) =>
  createHmac('sha256', process.env.NEXTAUTH_SECRET ?? '')
    .update(sujet)
    .digest('base64url');

/**
 * Counts one attempt, shared by all instances of the product (PostgreSQL).
 * @throws MetierError `TROP_D_ESSAIS` with the wait in words.
 */
export async function compterEssai(limite: Limite, sujet: string): Promise<void> {
  try {
    await compteur(limite).consume(cacher(sujet));
  } catch (e) {
    if (!(e instanceof RateLimiterRes)) throw e;
    const minutes = Math.max(1, Math.ceil(e.msBeforeNext / 60_000));
    throw new MetierError(
      'TROP_D_ESSAIS',
      `Il y a eu trop d’essais. Attendez ${minutes} minute${minutes > 1 ? 's' : ''}, puis recommencez.`,
    );
  }
}

/** Forgets the attempts of a subject, after a success. */
export async function oublierEssais(limite: Limite, sujet: string): Promise<void> {
  await compteur(limite).delete(cacher(sujet));
}

/**
 * The visitor's address as the nearest proxy saw it (last entry of X-Forwarded-For), to count attempts only.
 * Without a proxy the header may be forged: every way in also counts by its target.
 */
export async function adresseVisiteur(): Promise<string> {
  const chaine = (await headers()).get('x-forwarded-for') ?? '';
  return chaine.split(',').at(-1)?.trim() || 'inconnue';
}
