import { THEMES } from '@/prisma/seed/demo/catalogue/themes';
import { tranches, type Pas, type Tailles } from './remplir';

/** Open missions of one association, on average. */
const MISSIONS_PAR_ASSOCIATION = 6;
export const nombreAssociations = ({ missions }: Tailles) => Math.ceil(missions / MISSIONS_PAR_ASSOCIATION);

/** Associations where people live, of the kinds of the demonstration, each with somebody who runs it. */
export function associations(tailles: Tailles): Pas[] {
  const modeles = THEMES.flatMap((t, theme) =>
    t.associations.map((nom) => ({ theme, nom, description: t.description })),
  );
  return [
    {
      nom: 'Sortes d’associations',
      faire: (client) =>
        client.query(
          `CREATE TABLE banc.sortes AS SELECT (row_number() OVER () - 1)::int AS rang, s.*
             FROM jsonb_to_recordset('${JSON.stringify(modeles).replaceAll("'", "''")}') AS s(theme int, nom text, description text);
           CREATE UNIQUE INDEX ON banc.sortes (rang);
           CREATE TABLE banc.associations (rang bigint PRIMARY KEY, id uuid, theme int, code text)`,
        ),
    },
    ...tranches('Associations', nombreAssociations(tailles), async (client, de, a) => {
      await client.query(
        `INSERT INTO banc.associations
         SELECT i, banc.cle('association', i), (SELECT theme FROM banc.sortes WHERE rang = banc.entier(i, 1, $3)),
           banc.commune(banc.alea(i, 2)) FROM generate_series($1::bigint, $2::bigint) i`,
        [de, a, modeles.length],
      );
      await client.query(
        `INSERT INTO "associations" ("id", "departementCode", "nom", "description", "communeCode", "assuranceExpireLe")
         SELECT b.id, c."departementCode", s.nom || ' ' || c."nom", s.description, c."code", current_date + 300
         FROM banc.associations b JOIN "communes" c ON c."code" = b.code
         JOIN banc.sortes s ON s.rang = banc.entier(b.rang, 1, $3)
         WHERE b.rang BETWEEN $1 AND $2`,
        [de, a, modeles.length],
      );
      await client.query(
        `INSERT INTO "users" ("id", "prenom", "nom") SELECT banc.cle('responsable', i), 'Responsable', 'Numéro ' || i
         FROM generate_series($1::bigint, $2::bigint) i`,
        [de, a],
      );
    }),
  ];
}
