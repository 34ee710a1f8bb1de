import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db, lire, lirePreparee } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { PrecisionPosition } from '@/lib/generated/prisma/enums';
import { missionsVisiblesPour } from '@/lib/missions/policy';
import { SELECT_DETAIL, type MissionDetail, type MissionEnCarte } from '@/lib/missions/vue';
import { estimee } from '@/lib/territoires/commune';
import type { CommuneVue } from '@/lib/territoires/queries';
import { filtreMots, ordreMots } from '@/lib/vocabulaire/pertinence';
import { lireLaRecherche } from '@/lib/vocabulaire/queries';
import type { Lecture } from '@/lib/vocabulaire/requete';
import { PAR_PAGE, TOTAL_MAX, type Criteres } from './recherche';

/** A card, with the distance as the crow flies in kilometres; null when a position is only estimated. */
export type MissionTrouvee = MissionEnCarte & {
  distanceKm: number | null;
  /** What else may say why it was found: its activities and its description; only when words were looked for. */
  textes?: string[];
};

/*
 * What a card shows, in one prepared statement: the page is the busiest of the site. Geography goes by the GiST
 * index on the projected position, words by the text index; the count stops at TOTAL_MAX + 1.
 */
function conditions(
  { rayon, domaine }: Criteres,
  commune: CommuneVue | null,
  lecture: Lecture | null,
  now: Date,
): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`m."statut" = 'PUBLIEE' AND (m."finLe" IS NULL OR m."finLe" >= ${jourDe(now)}::date)`,
      ...(domaine ? [Prisma.sql`m."domaine" = ${domaine}::"Domaine"`] : []),
      ...(commune
        ? [Prisma.sql`point(m."x", m."y") <@ circle(point(${commune.x}, ${commune.y}), ${rayon * 1000})`]
        : []),
      ...(lecture ? [filtreMots(lecture)] : []),
    ],
    ' AND ',
  );
}

type Ligne = {
  total: number;
  missions: (MissionTrouvee & { m: number | null; precision: PrecisionPosition })[];
};

/**
 * Published missions, not over, that answer the search: nearest first when a commune is given, else those that say
 * best what was looked for (among the newest TOTAL_MAX that say it: a very common word does not rank every row),
 * else newest first. `lecture` = how the words were understood.
 */
export async function chercherMissions(
  criteres: Criteres,
  commune: CommuneVue | null,
  now: Date,
): Promise<{ missions: MissionTrouvee[]; total: number; lecture: Lecture | null }> {
  const lecture = await lireLaRecherche(criteres.q);
  const ou = conditions(criteres, commune, lecture, now);
  const parmi =
    lecture && !commune
      ? Prisma.sql`(SELECT * FROM "missions" m WHERE ${ou} ORDER BY m."publieeLe" DESC LIMIT ${TOTAL_MAX})`
      : Prisma.sql`"missions"`;
  const ordre = commune
    ? Prisma.sql`point(m."x", m."y") <-> point(${commune.x}, ${commune.y}), m."id"`
    : lecture
      ? ordreMots(lecture)
      : Prisma.sql`m."publieeLe" DESC, m."id"`;
  const metres = commune
    ? Prisma.sql`point(m."x", m."y") <-> point(${commune.x}, ${commune.y})`
    : Prisma.sql`NULL::float`;
  const textes = lecture ? Prisma.sql`m."activites" || m."description" AS textes,` : Prisma.empty;
  const [ligne] = await (lecture ? lire : lirePreparee)<Ligne>(Prisma.sql`
    SELECT
      (SELECT count(*)::int FROM (SELECT 1 FROM "missions" m WHERE ${ou} LIMIT ${TOTAL_MAX + 1}) t) AS total,
      (SELECT coalesce(json_agg(p), '[]') FROM (
        SELECT m."id", m."titre", m."domaine", m."aDistance", m."places", m."placesPrises", m."precision", ${metres} AS m, ${textes}
          json_build_object('code', c."code", 'nom', c."nom") AS commune,
          json_build_object('nom', a."nom") AS association,
          (SELECT coalesce(json_agg(json_build_object('demiJournee', k."demiJournee", 'date', k."date")
              ORDER BY k."date", k."demiJournee"), '[]')
            FROM "creneaux" k WHERE k."missionId" = m."id") AS creneaux
        FROM ${parmi} m
        JOIN "communes" c ON c."code" = m."communeCode"
        JOIN "associations" a ON a."id" = m."associationId"
        WHERE ${ou} ORDER BY ${ordre} LIMIT ${PAR_PAGE} OFFSET ${(criteres.page - 1) * PAR_PAGE}
      ) p) AS missions`);
  const incertain = !commune || estimee(commune.precision);
  return {
    lecture,
    total: ligne!.total,
    missions: ligne!.missions.map(({ m, precision, ...mission }) => ({
      ...mission,
      creneaux: mission.creneaux.map((k) => ({ ...k, date: jour(k.date) })),
      distanceKm: m === null || incertain || estimee(precision) ? null : m / 1000,
    })),
  };
}

const jour = (v: unknown): Date | null => (typeof v === 'string' ? new Date(`${v}T00:00:00Z`) : null);

/** A mission that this visitor may read, or null; read once per request. */
export const missionLisible = cache(async (acteur: Acteur, id: string): Promise<MissionDetail | null> => {
  if (!z.uuid().safeParse(id).success) return null;
  return db.mission.findFirst({
    where: { AND: [{ id }, missionsVisiblesPour(acteur)] },
    select: SELECT_DETAIL,
  });
});
