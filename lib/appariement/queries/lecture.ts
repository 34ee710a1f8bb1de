import 'server-only';
import { db, lirePreparee } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { estPassee } from '@/lib/missions/mission';
import { sansLePasse, SELECT_DETAIL, type MissionDetail, type MissionResume } from '@/lib/missions/vue';
import { joursAvant, type MissionAppariable } from '../appariable';

/* What matching reads of the missions: what is scored, then what is shown of the few that are. */

/** Where to read: `metres` around a point (Lambert-93), and the whole commune; null = the whole Département. */
export type Zone = { x: number; y: number; metres: number; communeCode: string } | null;

/** Put online since `depuis`, before `avant`. */
export type Publiees = { depuis: Date; avant: Date };

/**
 * Every open mission of a Département that may suit somebody of this zone: in the square around it, in the commune, or
 * done from home. No limit: the order needs all of them, and they are as many as a radius holds. A mission whose every
 * half-day is past is left out; so are past half-days.
 */
export async function lireMissions(
  departementCode: string,
  zone: Zone,
  aujourdhui: Date,
  publiees: Publiees | null = null,
): Promise<MissionAppariable[]> {
  const quand = publiees
    ? Prisma.sql`AND m."publieeLe" >= ${publiees.depuis}::timestamptz AND m."publieeLe" < ${publiees.avant}::timestamptz`
    : Prisma.empty;
  const ou = zone
    ? Prisma.sql`AND (m."aDistance" = 'TOTALE' OR m."communeCode" = ${zone.communeCode} OR point(m."x", m."y") <@ box(
        point(${zone.x - zone.metres}::float8, ${zone.y - zone.metres}::float8),
        point(${zone.x + zone.metres}::float8, ${zone.y + zone.metres}::float8)))`
    : Prisma.empty;
  return lirePreparee<MissionAppariable>(Prisma.sql`
    SELECT m."id", m."associationId", m."statut", m."places", m."placesPrises", m."domaine", m."aDistance",
      m."x", m."y", m."precision", json_build_object('code', c."code", 'nom', c."nom") AS commune,
      m."accessibleFauteuil", m."prochesTransports", m."permisNecessaire", m."lectureNecessaire", m."portDeCharges",
      m."longtempsDebout", m."enEquipe", m."calme", m."enfantsBienvenus", m."remboursement", m."apprend",
      m."codesRome", m."accompagnement", m."regularite", k."creneaux", k."dansJours", false AS "passee"
    FROM "missions" m
    JOIN "communes" c ON c."code" = m."communeCode"
    CROSS JOIN LATERAL (
      SELECT count(*) AS nombre, coalesce(json_agg(json_build_object(
          'demiJournee', k."demiJournee", 'heureDebut', k."heureDebut", 'heureFin', k."heureFin")
        ) FILTER (WHERE k."date" IS NULL OR k."date" >= ${aujourdhui}::date), '[]') AS creneaux,
        count(*) FILTER (WHERE k."date" IS NULL OR k."date" >= ${aujourdhui}::date) AS venir,
        CASE WHEN bool_and(k."date" IS NOT NULL)
          THEN min(k."date") FILTER (WHERE k."date" >= ${aujourdhui}::date) - ${aujourdhui}::date END AS "dansJours"
      FROM "creneaux" k WHERE k."missionId" = m."id"
    ) k
    WHERE m."statut" = 'PUBLIEE' AND m."departementCode" = ${departementCode} AND m."placesPrises" < m."places"
      AND (m."finLe" IS NULL OR m."finLe" >= ${aujourdhui}::date) AND (k.nombre = 0 OR k.venir > 0) ${quand} ${ou}`);
}

/** A mission's page and what is scored of it, past half-days left out. */
export type MissionLue = { mission: MissionDetail; appariable: MissionAppariable };

/** One mission among `where`, or null. */
export async function lireMission(
  where: Prisma.MissionWhereInput,
  aujourdhui: Date,
): Promise<MissionLue | null> {
  const ligne = await db.mission.findFirst({
    where,
    select: { ...SELECT_DETAIL, associationId: true, x: true, y: true, codesRome: true },
  });
  if (!ligne) return null;
  const mission = sansLePasse(ligne, aujourdhui);
  const passee =
    estPassee(ligne, aujourdhui) ||
    (ligne.creneaux.length > 0 && ligne.creneaux.every((c) => c.date !== null && c.date < aujourdhui));
  return { mission, appariable: { ...mission, dansJours: joursAvant(ligne.creneaux, aujourdhui), passee } };
}

const jour = (v: string | null) => (v === null ? null : new Date(`${v}T00:00:00Z`));
type EnTexte<T> = { [C in keyof T]: T[C] extends Date | null ? string | null : T[C] };
type LigneResume = EnTexte<Omit<MissionResume, 'creneaux'>> & {
  creneaux: EnTexte<MissionResume['creneaux'][number]>[];
};

/** What the cards of these missions show, with the half-days to come, in one statement: by id. */
export async function lireResumes(
  ids: readonly string[],
  aujourdhui: Date,
): Promise<Map<string, MissionResume>> {
  const lignes = await lirePreparee<LigneResume>(Prisma.sql`
    SELECT m."id", m."titre", m."domaine", m."aDistance", m."places", m."placesPrises", m."regularite", m."debutLe",
      m."finLe", m."precision", json_build_object('code', c."code", 'nom', c."nom") AS commune,
      json_build_object('nom', a."nom") AS association,
      (SELECT coalesce(json_agg(json_build_object('id', k."id", 'demiJournee', k."demiJournee", 'date', k."date",
          'heureDebut', k."heureDebut", 'heureFin', k."heureFin") ORDER BY k."date", k."demiJournee"), '[]')
        FROM "creneaux" k
        WHERE k."missionId" = m."id" AND (k."date" IS NULL OR k."date" >= ${aujourdhui}::date)) AS creneaux
    FROM "missions" m
    JOIN "communes" c ON c."code" = m."communeCode"
    JOIN "associations" a ON a."id" = m."associationId"
    WHERE m."id" = ANY(${[...ids]}::uuid[])`);
  return new Map(
    lignes.map(({ debutLe, finLe, creneaux, ...ligne }) => [
      ligne.id,
      {
        ...ligne,
        debutLe: jour(debutLe),
        finLe: jour(finLe),
        creneaux: creneaux.map((k) => ({ ...k, date: jour(k.date) })),
      },
    ]),
  );
}
