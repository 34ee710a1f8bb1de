import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PrismaPg } from '@prisma/adapter-pg';
import { demarrerEphemere } from '@/lib/demarrage/ephemere';
import { travailler } from '@/lib/demarrage/ouvrier';
import { observerBase } from '@/lib/demarrage/presence';
import { tenirEnVie } from '@/lib/demarrage/relance';
import { PrismaClient } from '@/lib/generated/prisma/client';
import { baseInjoignable } from '@/lib/panne';
import pg from 'pg';

let serveur: Awaited<ReturnType<typeof demarrerEphemere>>;
beforeAll(async () => {
  serveur = await demarrerEphemere();
});
afterAll(() => serveur.arreter());

const pidDuServeur = () =>
  Number(readFileSync(path.join(serveur.dossier, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const tuer = () => process.kill(pidDuServeur(), 'SIGKILL');
const sansBruit = () => undefined;

describe('la base embarquée tuée net', () => {
  test('est relancée à la même adresse ; on sait à tout moment si elle est là, et les requêtes reprennent', async () => {
    const url = serveur.url('postgres');
    const presence = await observerBase(url);
    const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 2 }) });
    const fin = new AbortController();
    const phrases: string[] = [];
    expect(presence.la()).toBe(true);
    await client.$queryRaw`SELECT 1`;
    const enCours = client.$queryRaw`SELECT pg_sleep(30)::text`.then(sansBruit, (e: unknown) => e);

    tuer();
    await expect.poll(presence.la, { timeout: 5000, interval: 5 }).toBe(false);
    expect(baseInjoignable(await enCours)).toBe(true);
    const pendant = [
      client.$queryRaw`SELECT 1`,
      client.user.count(),
      client.$transaction([client.user.count()]),
    ];
    for (const essai of await Promise.allSettled(pendant))
      expect(essai.status === 'rejected' && baseInjoignable(essai.reason)).toBe(true);

    const veille = tenirEnVie(serveur, fin.signal, (p) => phrases.push(p), 20);
    await expect.poll(presence.la, { timeout: 15_000 }).toBe(true);
    expect(await client.$queryRaw`SELECT 1 AS un`).toEqual([{ un: 1 }]);
    expect(serveur.url('postgres')).toBe(url);
    fin.abort();
    await expect(veille).rejects.toThrow();
    expect(phrases[0]).toBe('La base embarquée s’est arrêtée : elle est relancée (essai 1 sur 5).');
    expect(phrases[1]).toMatch(/^✓ La base est revenue/);
    presence.arreter();
    await client.$disconnect();
  });

  test('n’est pas relancée sans fin : cinq fois, de plus en plus tard, puis une phrase', async () => {
    const debut = performance.now();
    const moments: number[] = [];
    const veille = tenirEnVie(
      {
        dossier: '/donnees',
        vit: () => false,
        relancer: async () => {
          moments.push(performance.now() - debut);
          throw new Error('La base embarquée ne démarre pas.');
        },
      },
      new AbortController().signal,
      sansBruit,
      10,
    );
    await expect(veille).rejects.toThrow(
      'La base embarquée s’est arrêtée 5 fois de suite : Tremplin s’arrête aussi. Voyez /donnees/postgres.log.',
    );
    expect(moments).toHaveLength(5);
    expect(moments[4]! - moments[3]!).toBeGreaterThan(moments[1]! - moments[0]!);
  });

  test('une erreur de la demande n’est pas une panne', async () => {
    const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: serveur.url('postgres') }) });
    const erreur = await client.$queryRaw`SELECT 1 / 0`.catch((e: unknown) => e);
    await client.$disconnect();
    expect(baseInjoignable(erreur)).toBe(false);
  });
});

test('l’ouvrier survit à une coupure : il reprend une place et le travail en attente', async () => {
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL! });
  await admin.connect();
  const faits: string[] = [];
  const noms: string[] = [];
  let arreter: () => void = sansBruit;
  const arret = new Promise<void>((ok) => (arreter = ok));
  const travail = travailler(
    process.env.DATABASE_URL!,
    { noter: async (donnees) => void faits.push((donnees as { cle: string }).cle) },
    '',
    arret,
    (nom) => noms.push(nom),
  );
  await expect.poll(() => noms, { timeout: 10_000 }).toEqual(['tremplin-1']);
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await admin.query(`SELECT graphile_worker.add_job('noter', '{"cle":"apres"}')`);
  await expect.poll(() => faits, { timeout: 15_000 }).toEqual(['apres']);
  // It holds its place again.
  const places = () =>
    admin.query(
      `SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND classid = 7361001 AND granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
  await expect.poll(async () => (await places()).rows, { timeout: 15_000 }).toEqual([{ objid: 1 }]);
  arreter();
  await travail;
  await admin.end();
});
