import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { demarrerOuvrier } from '@/lib/demarrage/ouvrier';
import { CALENDRIER, TACHES } from '@/lib/demarrage/taches';
import { db } from '@/lib/db';

const ouvriers: { arreter: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const o of ouvriers.splice(0)) await o.arreter();
});

const ajouter = (cle: string) =>
  db.$executeRaw`SELECT graphile_worker.add_job('noter', json_build_object('cle', ${cle}::text))`;

test('l’ouvrier fait ce qu’une transaction a demandé, et rien de celle qui a échoué', async () => {
  const faits: string[] = [];
  const ouvrier = await demarrerOuvrier(
    process.env.DATABASE_URL!,
    { noter: async (donnees) => void faits.push((donnees as { cle: string }).cle) },
    '',
  );
  ouvriers.push(ouvrier);
  await db
    .$transaction(async (tx) => {
      await tx.$executeRaw`SELECT graphile_worker.add_job('noter', '{"cle":"perdu"}')`;
      throw new Error('annulée');
    })
    .catch(() => undefined);
  await ajouter('garde');
  await expect.poll(() => faits, { timeout: 10_000 }).toEqual(['garde']);
});

test('deux ouvriers prennent deux places, et une place libérée se reprend', async () => {
  const url = process.env.DATABASE_URL!;
  const un = await demarrerOuvrier(url, {}, '');
  const deux = await demarrerOuvrier(url, {}, '');
  ouvriers.push(deux);
  expect([un.nom, deux.nom]).toEqual(['tremplin-1', 'tremplin-2']);
  await un.arreter();
  const trois = await demarrerOuvrier(url, {}, '');
  ouvriers.push(trois);
  expect(trois.nom).toBe('tremplin-1');
});

test('deux ouvriers se partagent la file : chaque travail est fait une fois, par l’un ou l’autre', async () => {
  const faits: [ouvrier: number, cle: string][] = [];
  const cles = Array.from({ length: 60 }, (_, i) => `partage-${i}`);
  const noter = (n: number) => async (donnees: unknown) => {
    await attendre(20);
    faits.push([n, (donnees as { cle: string }).cle]);
  };
  for (const n of [1, 2])
    ouvriers.push(await demarrerOuvrier(process.env.DATABASE_URL!, { noter: noter(n) }, ''));
  await Promise.all(cles.map(ajouter));
  await expect.poll(() => faits.length, { timeout: 15_000 }).toBe(cles.length);
  expect(faits.map(([, cle]) => cle).sort()).toEqual([...cles].sort());
  expect(new Set(faits.map(([n]) => n))).toEqual(new Set([1, 2]));
});

test('le travail d’un ouvrier tué net est repris au démarrage suivant', async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL! });
  await client.connect();
  await client.query(`SELECT graphile_worker.add_job('reprendre', '{}')`);
  await client.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'tremplin-1' WHERE locked_by IS NULL`,
  );
  await client.end();
  let repris = 0;
  ouvriers.push(
    await demarrerOuvrier(process.env.DATABASE_URL!, { reprendre: async () => void repris++ }, ''),
  );
  await expect.poll(() => repris, { timeout: 10_000 }).toBe(1);
});

test('chaque travail du calendrier existe', () => {
  for (const ligne of CALENDRIER.trim().split('\n'))
    expect(Object.keys(TACHES)).toContain(ligne.split(' ')[5]);
});
