import pg from 'pg';
import { demarrerEphemere } from '@/lib/demarrage/ephemere';
import { appliquerMigrations } from '@/lib/demarrage/migrations';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, with BASE in place of the name of a database. */
    serveur: string;
    modele: string;
  }
}

/** One PostgreSQL for the run; a migrated template database that every test file copies. */
export default async function preparer(projet: { provide: (cle: 'serveur' | 'modele', v: string) => void }) {
  const donne = process.env.TREMPLIN_TEST_PG;
  const ephemere = donne ? undefined : await demarrerEphemere();
  const url = ephemere?.url ?? ((base: string) => `${donne}/${base}`);
  const modele = `modele_${process.pid}`;
  const admin = new pg.Client({ connectionString: url('postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${modele}`);
  await appliquerMigrations(url(modele));
  projet.provide('serveur', url('BASE'));
  projet.provide('modele', modele);
  return async () => {
    const { rows } = await admin.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname = $1 OR datname LIKE $2`,
      [modele, `t_${process.pid}_%`],
    );
    if (!ephemere) for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    await admin.end();
    await ephemere?.arreter();
  };
}
