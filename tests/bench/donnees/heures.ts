import type pg from 'pg';
import { PAR_PAS, tranches, type Pas, type Tailles } from './remplir';

/** Rows of hours of one agreed mission. */
const PAR_AFFECTATION = 20;
/** A few draws fall on a person and a mission that were drawn already. */
const nombreAffectations = ({ heures }: Tailles) => Math.ceil((heures * 1.05) / PAR_AFFECTATION);

/** Missions agreed near where people live, once for a person and a mission; most are over, the others take a place. */
export function affectations(tailles: Tailles): Pas[] {
  return [
    {
      nom: 'Suivi des missions acceptées',
      faire: (client) =>
        client.query(
          `CREATE TABLE banc.affectations (rang bigint PRIMARY KEY, id uuid NOT NULL, personne bigint NOT NULL, mission bigint NOT NULL,
             association bigint NOT NULL, debut date NOT NULL, fin date, UNIQUE (personne, mission))`,
        ),
    },
    ...tranches('Missions acceptées', nombreAffectations(tailles), async (client, de, a) => {
      await client.query(
        `INSERT INTO banc.affectations
         SELECT i, banc.cle('affectation', i), personne, mission, association, debut,
           CASE WHEN banc.alea(i, 53) < 0.9 THEN debut + 100 END
         FROM (SELECT i, 1 + floor(banc.alea(i, 50) * $3)::bigint AS personne, current_date - 110 - banc.entier(i, 52, 600) AS debut
           FROM generate_series($1::bigint, $2::bigint) i) t
         JOIN LATERAL (
           SELECT b.rang AS mission, b.association FROM banc.missions b
           WHERE b.code >= (SELECT "communeCode" FROM "beneficiaires" WHERE "id" = banc.cle('personne', personne))
           ORDER BY b.code, b.rang OFFSET banc.entier(i, 51, 8) LIMIT 1) m ON true
         ON CONFLICT DO NOTHING`,
        [de, a, tailles.personnes],
      );
      await client.query(
        `INSERT INTO "candidatures" ("id", "beneficiaireId", "missionId", "statut", "accordLe", "creeLe", "statutLe")
         SELECT banc.cle('candidature', rang), banc.cle('personne', personne), banc.cle('mission', mission), 'ACCEPTEE',
           debut - 10, debut - 10, debut - 2 FROM banc.affectations WHERE rang BETWEEN $1 AND $2`,
        [de, a],
      );
      await client.query(
        `INSERT INTO "affectations" ("id", "candidatureId", "beneficiaireId", "missionId", "debutLe", "finLe", "creeLe")
         SELECT id, banc.cle('candidature', rang), banc.cle('personne', personne), banc.cle('mission', mission), debut, fin, debut - 2
         FROM banc.affectations WHERE rang BETWEEN $1 AND $2`,
        [de, a],
      );
    }),
    {
      nom: 'Places prises',
      faire: (client) =>
        client.query(
          `UPDATE "missions" m SET "placesPrises" = n.prises, "places" = greatest(m."places", n.prises + 1)
           FROM (SELECT "missionId", count(*)::int AS prises FROM "affectations" WHERE "finLe" IS NULL GROUP BY 1) n
           WHERE m."id" = n."missionId" AND m."placesPrises" <> n.prises`,
        ),
    },
  ];
}

/** Indexes of a table whose names and definitions stay; filled faster without them, then built at once. */
async function sansIndex(client: pg.Client, table: string) {
  const { rows } = await client.query<{ nom: string; def: string; contrainte: string | null }>(
    `SELECT c.relname AS nom, pg_get_indexdef(i.indexrelid) AS def,
       (SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u')) AS contrainte
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = $1::regclass`,
    [table],
  );
  await client.query(
    `CREATE TABLE banc.index_${table} AS SELECT * FROM jsonb_to_recordset('${JSON.stringify(rows).replaceAll("'", "''")}') AS i(nom text, def text, contrainte text)`,
  );
  for (const { nom, contrainte } of rows)
    await client.query(
      contrainte ? `ALTER TABLE "${table}" DROP CONSTRAINT "${nom}"` : `DROP INDEX "${nom}"`,
    );
}

async function avecIndex(client: pg.Client, table: string) {
  const { rows } = await client.query<{ nom: string; def: string; contrainte: string | null }>(
    `SELECT * FROM banc.index_${table}`,
  );
  for (const { nom, def, contrainte } of rows)
    await client.query(contrainte ? `ALTER TABLE "${table}" ADD CONSTRAINT "${nom}" ${contrainte}` : def);
}

/** Days of volunteering, one row each: most confirmed. The checks of the rows are kept, the trigger's are true by make. */
export function heures(tailles: Tailles): Pas[] {
  const parPas = Math.floor(PAR_PAS / PAR_AFFECTATION);
  const total = nombreAffectations(tailles);
  const n = Math.ceil(total / parPas);
  return [
    {
      nom: 'Heures : table libre',
      faire: async (client) => {
        await client.query('ALTER TABLE "heures" DISABLE TRIGGER USER');
        await sansIndex(client, 'heures');
      },
    },
    ...Array.from({ length: n }, (_, k): Pas => ({
      nom: n === 1 ? 'Heures' : `Heures ${k + 1}/${n}`,
      faire: (client) =>
        client.query(
          `INSERT INTO "heures" ("id", "affectationId", "date", "minutes", "origine", "saisiParId", "statut", "accordLe",
             "confirmeLe", "confirmeParId", "creeLe", "statutLe")
           SELECT md5(b.id::text || j)::uuid, b.id, b.debut + 5 * j, 60 + 30 * banc.entier(b.rang * 32 + j, 60, 5), 'BENEFICIAIRE',
             banc.cle('user', b.personne), (CASE WHEN sure THEN 'CONFIRMEES' ELSE 'DECLAREES' END)::"StatutHeures",
             b.debut + 5 * j, CASE WHEN sure THEN b.debut + 5 * j + 3 END,
             CASE WHEN sure THEN banc.cle('responsable', b.association) END, b.debut + 5 * j, b.debut + 5 * j + 3
           FROM banc.affectations b, generate_series(0, ${PAR_AFFECTATION - 1}) j,
           LATERAL (SELECT banc.alea(b.rang * 32 + j, 61) < 0.9 AS sure) s
           WHERE b.rang BETWEEN $1 AND $2`,
          [k * parPas + 1, Math.min(total, (k + 1) * parPas)],
        ),
    })),
    {
      nom: 'Heures : index',
      faire: async (client) => {
        await avecIndex(client, 'heures');
        await client.query('ALTER TABLE "heures" ENABLE TRIGGER USER');
      },
    },
  ];
}
