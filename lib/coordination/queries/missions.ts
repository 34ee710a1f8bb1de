import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { missionsModifiablesPar } from '@/lib/missions/policy';
import { SELECT_DETAIL } from '@/lib/missions/vue';
import { PAR_LONGUE_PAGE, paginer, type PageDe } from '@/lib/pagination';
import type { FiltreMissions } from '../filtre';

const LIGNE = {
  id: true,
  titre: true,
  statut: true,
  places: true,
  placesPrises: true,
  source: true,
  absenteDuFluxLe: true,
  association: { select: { nom: true } },
  commune: { select: { nom: true } },
} satisfies Prisma.MissionSelect;
export type MissionLigne = Prisma.MissionGetPayload<{ select: typeof LIGNE }>;

const MODERATION = {
  ...SELECT_DETAIL,
  motifCorrection: true,
  nePasRemplacerEmploi: true,
  securiteVerifiee: true,
  fraisDits: true,
  controleLe: true,
  source: true,
  absenteDuFluxLe: true,
  association: {
    select: { id: true, nom: true, description: true, siteUrl: true, assuranceExpireLe: true },
  },
} satisfies Prisma.MissionSelect;
export type MissionAModerer = Prisma.MissionGetPayload<{ select: typeof MODERATION }>;

/** Missions of the Département in any state, newest change first. */
export async function listerMissions(
  acteur: ActeurDe<'COORDINATION'>,
  filtre: FiltreMissions & { parPage?: number },
): Promise<PageDe<MissionLigne>> {
  const contient = filtre.q ? { contains: filtre.q, mode: 'insensitive' as const } : null;
  const where: Prisma.MissionWhereInput = {
    AND: [
      missionsModifiablesPar(acteur),
      filtre.statut ? { statut: filtre.statut } : {},
      contient ? { OR: [{ titre: contient }, { association: { nom: contient } }] } : {},
    ],
  };
  return paginer(
    await db.mission.count({ where }),
    filtre.page,
    (bornes) =>
      db.mission.findMany({
        where,
        select: LIGNE,
        orderBy: [{ statutLe: 'desc' }, { id: 'asc' }],
        ...bornes,
      }),
    filtre.parPage ?? PAR_LONGUE_PAGE,
  );
}

/** A mission with what moderation needs, or null when it is not of this Département. */
export function missionAModerer(
  acteur: ActeurDe<'COORDINATION'>,
  id: string,
): Promise<MissionAModerer | null> {
  return db.mission.findFirst({
    where: { AND: [missionsModifiablesPar(acteur), { id }] },
    select: MODERATION,
  });
}
