import { createRequire } from 'node:module';
import { articles } from '@/lib/territoires/departement';
import type { CommuneReference } from '@/lib/territoires/reference';
import { lireReference } from '@/prisma/seed/reference';
import type { Echelle } from '../base';
import type { Pas } from './remplir';

const AUVERGNE_RHONE_ALPES = ['01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74'];

/** Départements of a size, by code. */
function departements(echelle: Echelle): string[] {
  if (echelle === 'departement') return ['01'];
  if (echelle === 'region') return AUVERGNE_RHONE_ALPES;
  const tous = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/departements.json') as {
    code: string;
    zone: string;
  }[];
  return tous.filter((d) => d.zone === 'metro').map((d) => d.code);
}

/** Real communes, with the positions that the product gives them, then their share of the population, summed up. */
export function communes(echelle: Echelle): Pas[] {
  const parDepartement = departements(echelle).map((code): Pas => ({
    nom: `Communes, ${code}`,
    faire: async (client) => {
      const { departement, epcis, arrondissements, communes } = lireReference(code)!;
      const { nomAvecDe, nomAvecDans } = articles(departement.nom, departement.typeLiaison);
      await client.query(
        `INSERT INTO "departements" ("code", "nom", "nomAvecDe", "nomAvecDans", "nomDispositif") VALUES ($1, $2, $3, $4, 'Mesures')`,
        [code, departement.nom, nomAvecDe, nomAvecDans],
      );
      for (const [table, lignes] of [
        ['epcis', epcis],
        ['arrondissements', arrondissements],
      ] as const)
        await client.query(
          `INSERT INTO "${table}" ("code", "nom") SELECT e->>'code', e->>'nom' FROM jsonb_array_elements($1) e ON CONFLICT DO NOTHING`,
          [JSON.stringify(lignes)],
        );
      await client.query(
        `INSERT INTO "communes" ("code", "nom", "nomRecherche", "codesPostaux", "population", "departementCode", "epciCode",
           "arrondissementCode", "lat", "lon", "x", "y", "precision")
         SELECT c."code", c."nom", c."nomRecherche", c."codesPostaux", c."population", c."departementCode", c."epciCode",
           c."arrondissementCode", c."lat", c."lon", c."x", c."y", c."precision"
         FROM jsonb_populate_recordset(NULL::"communes", $1) c`,
        [JSON.stringify(communes satisfies CommuneReference[])],
      );
    },
  }));
  return [
    ...parDepartement,
    {
      nom: 'Population',
      faire: (client) =>
        client.query(
          `CREATE TABLE banc.communes AS
             SELECT "code", sum(greatest("population", 20)) OVER (ORDER BY "code")::float8 AS cumul FROM "communes";
           CREATE UNIQUE INDEX ON banc.communes (cumul) INCLUDE (code);
           CREATE OR REPLACE FUNCTION banc.commune(part float8) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
             SELECT code FROM banc.communes WHERE cumul >= part * (SELECT max(cumul) FROM banc.communes)
             ORDER BY cumul LIMIT 1 $$`,
        ),
    },
  ];
}
