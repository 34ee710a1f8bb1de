import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { lireEchelle } from './bench/base';
import { remplir } from './bench/donnees/remplir';

const TAILLES = { missions: 120, personnes: 300, heures: 400 } as never;
const COMPTER = `SELECT (SELECT count(*)::int FROM "communes") AS communes, (SELECT count(*)::int FROM "missions") AS missions,
  (SELECT count(DISTINCT "missionId")::int FROM "creneaux") AS avec_moment, (SELECT count(*)::int FROM "beneficiaires") AS personnes,
  (SELECT count(*)::int FROM "heures") AS heures, (SELECT md5(string_agg(h::text, '' ORDER BY h."id")) FROM "heures" h) AS empreinte,
  (SELECT count(*)::int FROM "missions" WHERE "placesPrises" > "places") AS trop_pleines,
  (SELECT count(*)::int FROM pg_indexes WHERE tablename = 'heures') AS index,
  (SELECT max(n)::int FROM (SELECT count(*) AS n FROM "suivis" WHERE "finLe" IS NULL GROUP BY "referentId") s) AS suivies,
  (SELECT count(*)::int FROM "contrats") AS contrats, (SELECT count(*)::int FROM "accords_contrat") AS accords,
  (SELECT count(*)::int FROM "activites") AS activites`;

async function uneBase<T>(nom: string, faire: (client: pg.Client) => Promise<T>): Promise<T> {
  const url = (base: string) => inject('serveur').replace('BASE', base);
  const base = `t_${inject('modele').replace('modele_', '')}_${nom}`;
  const admin = new pg.Client({ connectionString: url('postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${base} TEMPLATE ${inject('modele')}`);
  const client = new pg.Client({ connectionString: url(base) });
  await client.connect();
  try {
    return await faire(client);
  } finally {
    await client.end();
    await admin.query(`DROP DATABASE ${base} WITH (FORCE)`);
    await admin.end();
  }
}

describe('les bases de mesure', () => {
  it('se remplissent ; coupées au milieu, elles finissent pareilles', async () => {
    const entiere = await uneBase('entiere', async (client) => {
      await remplir(client, 'departement', TAILLES);
      const { rows } = await client.query(COMPTER);
      return rows[0] as Record<string, unknown>;
    });
    expect(entiere).toMatchObject({ communes: 391, missions: 120, avec_moment: 120, personnes: 300 });
    expect(entiere.heures).toBeGreaterThanOrEqual(380);
    expect(entiere).toMatchObject({ trop_pleines: 0, index: 3 });
    expect(entiere).toMatchObject({ suivies: 80, contrats: 300, accords: 600, activites: 1_200 });

    const coupee = await uneBase('coupee', async (client) => {
      let reste = 0;
      const capricieux = new Proxy(client, {
        get: (cible, cle) =>
          cle === 'query'
            ? (...a: Parameters<pg.Client['query']>) =>
                reste-- > 0 ? cible.query(...a) : Promise.reject(new Error('coupure'))
            : (Reflect.get(cible, cle) as unknown),
      });
      let coupures = 0;
      for (; coupures < 40; coupures++) {
        reste = 14;
        if (
          await remplir(capricieux, 'departement', TAILLES).then(
            () => true,
            () => false,
          )
        )
          break;
        // The connection that fell takes its transaction with it.
        await client.query('ROLLBACK');
      }
      expect(coupures).toBeGreaterThan(2);
      const { rows } = await client.query(COMPTER);
      return rows[0] as Record<string, unknown>;
    });
    expect(coupee).toEqual(entiere);
  });

  it('disent les échelles qui existent', () => {
    expect(lireEchelle('region')).toBe('region');
    for (const faux of ['monde', 'toString', undefined])
      expect(() => lireEchelle(faux)).toThrow('--echelle departement, --echelle region ou --echelle france');
  });
});
