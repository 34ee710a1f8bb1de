/** What Prisma, its driver and PostgreSQL itself say when nobody answers, or when the connection falls. */
const PHRASES =
  /Can't reach database server|Connection terminated|connection error and is not queryable|terminating connection|the database system is|timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|EPIPE/;
const CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);

/** Did this fail because the database is away, and not because of what was asked? */
export function baseInjoignable(e: unknown): boolean {
  if (!(e instanceof Error)) return false;
  const { code } = e as { code?: unknown };
  return (typeof code === 'string' && CODES.has(code)) || PHRASES.test(e.message);
}
