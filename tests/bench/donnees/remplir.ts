import type pg from 'pg';
import { etape } from '@/lib/demarrage/etapes';
import type { Echelle, ECHELLES } from '../base';
import { associations } from './associations';
import { communes } from './communes';
import { affectations, heures } from './heures';
import { creneaux, missions } from './missions';
import { parcours } from './parcours';
import { personnes } from './personnes';

export type Tailles = (typeof ECHELLES)[Echelle];

/** One step of a load: a title that names it once for all, and what it does in a transaction of its own. */
export type Pas = { nom: string; faire: (client: pg.Client) => Promise<unknown> };

/** Rows of a step: a load that is stopped goes on at the step where it was. */
export const PAR_PAS = 50_000;

/** The same number for the same row, whatever the order of the load: draws are functions, not a sequence. */
const SOCLE = `
  CREATE SCHEMA IF NOT EXISTS banc;
  CREATE TABLE IF NOT EXISTS banc.pas (nom text PRIMARY KEY, fait_le timestamptz NOT NULL DEFAULT now());
  CREATE OR REPLACE FUNCTION banc.alea(i bigint, sel int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (hashint8extended(i, sel) & 9223372036854775807)::float8 / 9223372036854775808;
  CREATE OR REPLACE FUNCTION banc.entier(i bigint, sel int, n int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN least(floor(banc.alea(i, sel) * n), n - 1)::int;
  CREATE OR REPLACE FUNCTION banc.cle(genre text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN md5(genre || i)::uuid;`;

/** From 1 to `total` in slices of PAR_PAS: each a step. */
export function tranches(
  nom: string,
  total: number,
  faire: (client: pg.Client, de: number, a: number) => Promise<unknown>,
): Pas[] {
  const n = Math.ceil(total / PAR_PAS);
  return Array.from({ length: n }, (_, k) => ({
    nom: n === 1 ? nom : `${nom} ${k + 1}/${n}`,
    faire: (client) => faire(client, k * PAR_PAS + 1, Math.min(total, (k + 1) * PAR_PAS)),
  }));
}

/**
 * Fills a migrated, empty base: each step in a transaction with its own mark, so that a load which was stopped, even
 * by force, goes on where it was and ends with the same rows.
 */
export async function remplir(client: pg.Client, echelle: Echelle, tailles: Tailles): Promise<void> {
  await client.query(SOCLE);
  await client.query(
    "SET synchronous_commit = off; SET work_mem = '128MB'; SET maintenance_work_mem = '512MB'",
  );
  const pas: Pas[] = [
    ...communes(echelle),
    ...associations(tailles),
    ...missions(tailles),
    ...creneaux(tailles),
    ...personnes(tailles),
    ...affectations(tailles),
    ...heures(tailles),
    ...parcours(tailles),
  ];
  const { rows } = await client.query<{ nom: string }>('SELECT nom FROM banc.pas');
  const faits = new Set(rows.map((r) => r.nom));
  const restent = pas.filter((p) => !faits.has(p.nom));
  for (const { nom, faire } of restent)
    await etape(nom, async () => {
      await client.query('BEGIN');
      try {
        await faire(client);
        await client.query('INSERT INTO banc.pas (nom) VALUES ($1)', [nom]);
        await client.query('COMMIT');
      } catch (e) {
        await client.query('ROLLBACK');
        throw e;
      }
    });
  // Outside any transaction: statistics and the visibility map, as a base that has lived has them.
  if (restent.length > 0 || !faits.has('entretien'))
    await etape('Statistiques', async () => {
      await client.query('VACUUM (ANALYZE)');
      await client.query(`INSERT INTO banc.pas (nom) VALUES ('entretien') ON CONFLICT DO NOTHING`);
    });
}
