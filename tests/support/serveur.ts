import { rmSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { arreterEnfant, lancerEnfant } from '@/lib/demarrage/enfants';
import { demarrerEphemere } from '@/lib/demarrage/ephemere';
import { fichierInfos, SECRET_DES_TESTS } from './infos';

// The product as `npm start` serves it, on a database of this run filled with the demonstration.
const port = process.env.TREMPLIN_E2E_PORT!;
const postgres = await demarrerEphemere();
const admin = new pg.Client({ connectionString: postgres.url('postgres') });
await admin.connect();
await admin.query('CREATE DATABASE tremplin');
await admin.end();
const base = postgres.url('tremplin');
writeFileSync(fichierInfos(port), JSON.stringify({ base }), { mode: 0o600 });

const produit = lancerEnfant(['--conditions=react-server', '--import', 'tsx', 'lib/demarrage/start.ts'], {
  ...process.env,
  DATABASE_URL: base,
  NEXTAUTH_SECRET: SECRET_DES_TESTS,
  NEXTAUTH_URL: '',
  TREMPLIN_DEMO: '1',
  HOST: '127.0.0.1',
  PORT: port,
});
const signal = new Promise<void>((ok) => {
  for (const nom of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(nom, () => ok());
});
await Promise.race([signal, produit.fin]);
await arreterEnfant(produit, 15_000);
await postgres.arreter();
rmSync(fichierInfos(port), { force: true });
process.exit(produit.processus.exitCode ?? 1);
