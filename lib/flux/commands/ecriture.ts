import { randomUUID } from 'node:crypto';
import type { Acteur } from '@/lib/auth/acteur';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { StatutMission } from '@/lib/generated/prisma/enums';
import type { MissionLue } from '../mission';
import { ecrireAssociations } from './associations';

export type Contexte = { tx: Tx; acteur: Acteur; source: string; departementCode: string; now: Date };
export type Bilan = { creees: number; modifiees: number; inchangees: number };

/** Columns that a feed fills, with their type: written and updated in bulk. */
const COLONNES = {
  associationId: 'uuid',
  titre: 'text',
  description: 'text',
  domaine: '"Domaine"',
  activite: 'text',
  communeCode: 'text',
  adresse: 'text',
  lat: 'float8',
  lon: 'float8',
  x: 'float8',
  y: 'float8',
  precision: '"PrecisionPosition"',
  aDistance: '"ADistance"',
  places: 'integer',
  regularite: '"Regularite"',
  debutLe: 'date',
  finLe: 'date',
  accessibleFauteuil: 'boolean',
  prochesTransports: 'boolean',
  codesRome: 'text[]',
  urlSource: 'text',
  empreinte: 'text',
};
const noms = Object.keys(COLONNES);
const LISTE = Prisma.raw(noms.map((n) => `"${n}"`).join(', '));
const LISTE_LUE = Prisma.raw(noms.map((n) => `r."${n}"`).join(', '));
const TYPES = Prisma.raw(
  Object.entries(COLONNES)
    .map(([n, t]) => `"${n}" ${t}`)
    .join(', '),
);
const MISES_A_JOUR = Prisma.raw(
  noms
    .map((n) => (n === 'places' ? `"places" = greatest(r."places", m."placesPrises")` : `"${n}" = r."${n}"`))
    .join(', '),
);

/** States that a change of the feed sends back to the moderation queue; what is over or put away stays so. */
const A_RELIRE: readonly StatutMission[] = ['BROUILLON', 'A_CORRIGER', 'PUBLIEE', 'COMPLETE', 'SUSPENDUE'];

/** Writes a batch: creates, updates what changed, leaves the rest; all that changes waits for the coordination. */
export async function ecrireMissions(contexte: Contexte, lot: readonly MissionLue[]): Promise<Bilan> {
  const { tx, source } = contexte;
  const connues = new Map(
    (
      await tx.mission.findMany({
        where: { source, clientId: { in: lot.map((m) => m.clientId) } },
        select: { id: true, clientId: true, empreinte: true, statut: true },
      })
    ).map((m) => [m.clientId!, m]),
  );
  const nouvelles = lot.filter((m) => !connues.has(m.clientId));
  const changees = lot.filter(
    (m) => connues.has(m.clientId) && connues.get(m.clientId)!.empreinte !== m.empreinte,
  );
  await tx.$executeRaw`UPDATE "missions" SET "absenteDuFluxLe" = NULL
    WHERE "source" = ${source} AND "absenteDuFluxLe" IS NOT NULL AND "clientId" = ANY(${lot.map((m) => m.clientId)})`;
  const associations = await ecrireAssociations(
    contexte,
    [...nouvelles, ...changees].map((m) => m.organisation),
  );
  const lignes = (missions: readonly MissionLue[]) =>
    JSON.stringify(
      missions.map(({ organisation, ...m }) => ({
        ...m,
        id: connues.get(m.clientId)?.id ?? randomUUID(),
        associationId: associations.get(organisation.clientId),
      })),
    );
  await creer(contexte, lignes(nouvelles));
  await modifier(contexte, lignes(changees));
  return {
    creees: nouvelles.length,
    modifiees: changees.length,
    inchangees: lot.length - nouvelles.length - changees.length,
  };
}

async function creer({ tx, acteur, source, departementCode, now }: Contexte, lignes: string) {
  await tx.$executeRaw`
    WITH ecrites AS (
      INSERT INTO "missions" ("id", "clientId", "source", "departementCode", "statut", "activites", "apprend",
        "creeParId", "creeLe", "modifieeLe", "statutLe", ${LISTE})
      SELECT r."id", r."clientId", ${source}, ${departementCode}, 'A_VALIDER', '{}', '{}',
        ${acteur.userId}::uuid, ${now}, ${now}, ${now}, ${LISTE_LUE}
      FROM jsonb_to_recordset(${lignes}::jsonb) AS r("id" uuid, "clientId" text, ${TYPES})
      RETURNING "id"
    )
    INSERT INTO "journal" ("le", "acteurId", "acteurRole", "action", "objetType", "objetId", "vers")
    SELECT ${now}, ${acteur.userId}::uuid, ${acteur.role}, 'mission.importer', 'Mission', "id"::text, 'A_VALIDER' FROM ecrites`;
}

async function modifier({ tx, acteur, now }: Contexte, lignes: string) {
  await tx.$executeRaw`
    WITH avant AS (
      SELECT m."id", m."statut" FROM "missions" m
      JOIN jsonb_to_recordset(${lignes}::jsonb) AS r("id" uuid) ON r."id" = m."id" FOR NO KEY UPDATE OF m
    ), ecrites AS (
      UPDATE "missions" m SET ${MISES_A_JOUR}, "modifieeLe" = ${now}, "version" = m."version" + 1,
        "statut" = CASE WHEN m."statut"::text = ANY(${A_RELIRE}) THEN 'A_VALIDER' ELSE m."statut" END,
        "motifCorrection" = NULL,
        "statutLe" = CASE WHEN m."statut"::text = ANY(${A_RELIRE}) THEN ${now} ELSE m."statutLe" END
      FROM jsonb_to_recordset(${lignes}::jsonb) AS r("id" uuid, ${TYPES}), avant
      WHERE m."id" = r."id" AND avant."id" = m."id"
      RETURNING m."id", avant."statut" AS "de", m."statut" AS "vers"
    )
    INSERT INTO "journal" ("le", "acteurId", "acteurRole", "action", "objetType", "objetId", "de", "vers")
    SELECT ${now}, ${acteur.userId}::uuid, ${acteur.role}, 'mission.importer', 'Mission', "id"::text, "de"::text, "vers"::text
    FROM ecrites`;
}

/** Flags the missions of this source that the feed no longer has; a feed cut short must never close one. */
export async function signalerAbsentes({ tx, source, now }: Contexte): Promise<number> {
  return tx.$executeRaw`UPDATE "missions" SET "absenteDuFluxLe" = ${now}
    WHERE "source" = ${source} AND "absenteDuFluxLe" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "flux_vus" v WHERE v."clientId" = "missions"."clientId")`;
}
