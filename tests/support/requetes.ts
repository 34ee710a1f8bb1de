import pg from 'pg';

let envoyees = 0;
const origine = pg.Client.prototype.query as (...a: unknown[]) => unknown;
pg.Client.prototype.query = function (this: unknown, ...a: unknown[]) {
  envoyees++;
  return origine.apply(this, a);
} as typeof pg.Client.prototype.query;

/** Runs `lire` and tells how many SQL statements it sent, counted at the driver. */
export async function compterRequetes<T>(lire: () => Promise<T>): Promise<{ resultat: T; nombre: number }> {
  const avant = envoyees;
  const resultat = await lire();
  return { resultat, nombre: envoyees - avant };
}
