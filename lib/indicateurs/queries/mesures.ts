import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { CodeIndicateur } from '../indicateur';

/** One measured cell: of a territoire (`T`), of a kind of référent (`R`), or of everybody (`E`). */
export type LigneMesure = {
  code: CodeIndicateur;
  par: 'T' | 'R' | 'E';
  /** Territoire's id or kind; null = none of them. */
  cle: string | null;
  valeur: number;
  personnes: number;
};

type Periode = { departementCode: string; annee: number; jour: Date };

const GROUPES = Prisma.sql`GROUP BY GROUPING SETS (("territoire"), ("type"), ())`;
const COLONNES = Prisma.sql`
  CASE WHEN GROUPING("territoire") = 0 THEN 'T' WHEN GROUPING("type") = 0 THEN 'R' ELSE 'E' END AS "par",
  CASE WHEN GROUPING("territoire") = 0 THEN "territoire"::text WHEN GROUPING("type") = 0 THEN "type" END AS "cle"`;

/** The kind of référent named on a day. */
const typeLe = (beneficiaire: Prisma.Sql, jour: Prisma.Sql) => Prisma.sql`(
  SELECT o."type"::text FROM "suivis" s JOIN "organismes" o ON o."id" = s."organismeId"
  WHERE s."beneficiaireId" = ${beneficiaire} AND s."debutLe" <= ${jour} AND (s."finLe" IS NULL OR s."finLe" > ${jour})
  LIMIT 1)`;

/**
 * Every figure of `INDICATEURS`, by territoire, by kind of référent and for everybody, in one statement.
 * `jour`: the day at which the kind of référent of a person is read.
 */
export async function mesurer({ departementCode, annee, jour }: Periode): Promise<LigneMesure[]> {
  const debut = Prisma.sql`${`${annee}-01-01`}::date`;
  const fin = Prisma.sql`${`${annee}-12-31`}::date`;
  const reference = Prisma.sql`${jour.toISOString().slice(0, 10)}::date`;
  const aParis = (colonne: Prisma.Sql) =>
    Prisma.sql`(${colonne} AT TIME ZONE 'Europe/Paris')::date BETWEEN ${debut} AND ${fin}`;
  const ouverte = Prisma.sql`a."debutLe" <= ${fin} AND (a."finLe" IS NULL OR a."finLe" >= ${debut})`;
  const compter = (code: CodeIndicateur, valeur: Prisma.Sql, personnes: Prisma.Sql, source: Prisma.Sql) =>
    Prisma.sql`SELECT ${code}::text AS "code", ${COLONNES}, (${valeur})::int AS "valeur", (${personnes})::int AS "personnes"
      FROM (${source}) source ${GROUPES}`;
  const lignes = Prisma.sql`count(*)`;
  const distinctes = Prisma.sql`count(DISTINCT "beneficiaireId")`;
  const aucune = Prisma.sql`0`;
  return db.$queryRaw<LigneMesure[]>(
    Prisma.join(
      [
        compter(
          'PERSONNES_ACCOMPAGNEES',
          lignes,
          lignes,
          Prisma.sql`SELECT c."territoireId" AS "territoire", ${typeLe(Prisma.sql`b."id"`, reference)} AS "type"
            FROM "beneficiaires" b JOIN "communes" c ON c."code" = b."communeCode"
            WHERE b."departementCode" = ${departementCode}
              AND EXISTS (SELECT 1 FROM "affectations" a WHERE a."beneficiaireId" = b."id" AND ${ouverte})`,
        ),
        compter(
          'HEURES_CONFIRMEES',
          Prisma.sql`COALESCE(sum("minutes"), 0)`,
          distinctes,
          Prisma.sql`SELECT c."territoireId" AS "territoire", ${typeLe(Prisma.sql`a."beneficiaireId"`, Prisma.sql`h."date"`)} AS "type",
              h."minutes", a."beneficiaireId"
            FROM "heures" h JOIN "affectations" a ON a."id" = h."affectationId"
              JOIN "missions" m ON m."id" = a."missionId" JOIN "communes" c ON c."code" = m."communeCode"
            WHERE m."departementCode" = ${departementCode} AND h."statut" = 'CONFIRMEES' AND h."accordLe" IS NOT NULL
              AND h."date" BETWEEN ${debut} AND ${fin}`,
        ),
        compter(
          'CANDIDATURES',
          lignes,
          distinctes,
          Prisma.sql`SELECT c."territoireId" AS "territoire", NULL::text AS "type", ca."beneficiaireId"
            FROM "candidatures" ca JOIN "missions" m ON m."id" = ca."missionId" JOIN "communes" c ON c."code" = m."communeCode"
            WHERE m."departementCode" = ${departementCode} AND ${aParis(Prisma.sql`ca."creeLe"`)}`,
        ),
        compter(
          'FICHES_ATTESTEES',
          lignes,
          distinctes,
          Prisma.sql`SELECT c."territoireId" AS "territoire", NULL::text AS "type", f."beneficiaireId"
            FROM "fiches" f JOIN "affectations" a ON a."id" = f."affectationId"
              JOIN "missions" m ON m."id" = a."missionId" JOIN "communes" c ON c."code" = m."communeCode"
            WHERE m."departementCode" = ${departementCode} AND f."statut" = 'ATTESTEE' AND ${aParis(Prisma.sql`f."attesteeLe"`)}`,
        ),
        compter(
          'MISSIONS_ACTIVES',
          lignes,
          aucune,
          Prisma.sql`SELECT c."territoireId" AS "territoire", NULL::text AS "type"
            FROM "missions" m JOIN "communes" c ON c."code" = m."communeCode"
            WHERE m."departementCode" = ${departementCode} AND m."statut" IN ('PUBLIEE', 'COMPLETE')`,
        ),
        compter(
          'ASSOCIATIONS_ACCUEILLANTES',
          Prisma.sql`count(DISTINCT "associationId")`,
          aucune,
          Prisma.sql`SELECT c."territoireId" AS "territoire", NULL::text AS "type", m."associationId"
            FROM "affectations" a JOIN "missions" m ON m."id" = a."missionId" JOIN "communes" c ON c."code" = m."communeCode"
            WHERE m."departementCode" = ${departementCode} AND ${ouverte}`,
        ),
      ],
      ' UNION ALL ',
    ),
  );
}
