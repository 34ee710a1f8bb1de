import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';
import { demarrerPostgres } from '@/lib/demarrage/postgres';

// One process of several that use the server of one folder: it arrives, asks for a while, leaves, several times.
const [, , dossier, tours] = process.argv;
for (let tour = 0; tour < Number(tours); tour++) {
  const serveur = await demarrerPostgres(dossier!, true);
  const client = new pg.Client({ connectionString: serveur.url('postgres') });
  await client.connect();
  for (let i = 0; i < 5; i++) {
    await client.query('SELECT 1');
    await attendre(20);
  }
  await client.end();
  await serveur.arreter();
}
