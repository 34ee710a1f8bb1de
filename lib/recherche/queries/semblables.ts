import 'server-only';
import { jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { missionsPubliques } from '@/lib/missions/policy';
import { sansLePasse, SELECT_RESUME, type MissionResume } from '@/lib/missions/vue';
import { lieuDe } from '@/lib/trajets/relief';
import { distance } from '@/lib/trajets/trajet';
import { RAYON_PAR_DEFAUT } from '../recherche';
import { enLigne } from './condition';

const COMBIEN = 3;
/** Those done from home are alike wherever they are: the newest of the domain are enough to choose among. */
const LUES = 60;

/** A mission like another one; `distanceKm` from it as the crow flies, null when a position is only estimated. */
export type MissionSemblable = MissionResume & { distanceKm: number | null };

const SELECT = {
  ...SELECT_RESUME,
  x: true,
  y: true,
  commune: { select: { code: true, nom: true, epciCode: true } },
} satisfies Prisma.MissionSelect;

type Lue = Prisma.MissionGetPayload<{ select: typeof SELECT }>;
const situer = ({ commune, ...m }: Lue) => lieuDe({ ...m, epciCode: commune.epciCode });

/**
 * Up to three missions like a published one, that still have a place: of the same domain, the same activity first, then
 * the nearest, within 20 km (among those done from home for one that is done from home); one of each association, so that
 * a large one does not take them all. A constant number of queries; empty for an id that is no published mission.
 */
export async function missionsSemblables(id: string, now: Date): Promise<MissionSemblable[]> {
  const ici = await db.mission.findFirst({
    where: { AND: [{ id }, missionsPubliques()] },
    select: { ...SELECT, activite: true },
  });
  if (!ici) return [];
  const jour = jourDe(now);
  const lieu = Prisma.sql`point(${ici.x}::float8, ${ici.y}::float8)`;
  const loin = Prisma.sql`point(m."x", m."y") <-> ${lieu}`;
  const [parmi, lues] =
    ici.aDistance === 'TOTALE'
      ? [Prisma.sql`m."aDistance" = 'TOTALE'`, Prisma.sql`ORDER BY m."publieeLe" DESC LIMIT ${LUES}`]
      : [
          Prisma.sql`m."aDistance" <> 'TOTALE' AND point(m."x", m."y") <@ circle(${lieu}, ${RAYON_PAR_DEFAUT * 1000}::float8)`,
          Prisma.empty,
        ];
  const ids = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT "id" FROM (
      SELECT DISTINCT ON (p."associationId") p.* FROM (
        SELECT m."id", m."associationId", m."activite" = ${ici.activite} AS pareille, ${loin} AS loin
        FROM "missions" m
        WHERE ${enLigne(jour)} AND m."id" <> ${id}::uuid AND m."domaine" = ${ici.domaine}::"Domaine"
          AND m."placesPrises" < m."places" AND ${parmi}
        ${lues}
      ) p ORDER BY p."associationId", p.pareille DESC, p.loin, p."id"
    ) une ORDER BY une.pareille DESC, une.loin, une."id" LIMIT ${COMBIEN}`);
  const missions = await db.mission.findMany({ where: { id: { in: ids.map((l) => l.id) } }, select: SELECT });
  return ids.flatMap(({ id: autre }) => {
    const mission = missions.find((m) => m.id === autre);
    return mission
      ? [{ ...sansLePasse(mission, jour), distanceKm: distance(situer(ici), situer(mission)) }]
      : [];
  });
}
