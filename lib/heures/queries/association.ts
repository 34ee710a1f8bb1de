import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { affectationsVisiblesPour } from '@/lib/candidatures/policy';
import { parmiLesBenevoles, type ChoixDeBenevoles } from '@/lib/candidatures/queries/association';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { paginer, type PageDe } from '@/lib/pagination';
import { heuresVisiblesPour } from '../policy';

const LIGNE = {
  id: true,
  date: true,
  minutes: true,
  statut: true,
  origine: true,
  accordLe: true,
  motRevoir: true,
  version: true,
  affectation: { select: { id: true, mission: { select: { id: true, titre: true } } } },
} satisfies Prisma.HeuresSelect;

const POUR_L_HOTE = {
  ...LIGNE,
  affectation: {
    select: {
      id: true,
      mission: { select: { id: true, titre: true } },
      beneficiaire: { select: { user: { select: { prenom: true } } } },
    },
  },
} satisfies Prisma.HeuresSelect;
export type HeuresDeLHote = Prisma.HeuresGetPayload<{ select: typeof POUR_L_HOTE }>;

async function enPages(
  where: Prisma.HeuresWhereInput,
  orderBy: Prisma.HeuresOrderByWithRelationInput[],
  page: number,
): Promise<PageDe<HeuresDeLHote>> {
  return paginer(await db.heures.count({ where }), page, (bornes) =>
    db.heures.findMany({ where, select: POUR_L_HOTE, orderBy, ...bornes }),
  );
}

/** What waits for the association's yes, the oldest day first: a first name, a day, a duration. */
export const heuresAConfirmer = (acteur: ActeurDe<'ASSOCIATION'>, now: Date, page = 1) =>
  enPages(
    { AND: [heuresVisiblesPour(acteur, now), { statut: 'DECLAREES' }] },
    [{ date: 'asc' }, { id: 'asc' }],
    page,
  );

/** The lines that the association has answered, newest first, of people who take part today. */
export const heuresVues = (acteur: ActeurDe<'ASSOCIATION'>, now: Date, page = 1) =>
  enPages(
    {
      AND: [heuresVisiblesPour(acteur, now), { affectation: affectationsVisiblesPour(acteur, now) }],
      statut: { not: 'DECLAREES' },
    },
    [{ date: 'desc' }, { id: 'asc' }],
    page,
  );

/** Those who were in a mission on that day, and take part today. */
const DU_JOUR = (acteur: ActeurDe<'ASSOCIATION'>, jour: Date, now: Date) =>
  ({
    AND: affectationsVisiblesPour(acteur, now),
    debutLe: { lte: jour },
    OR: [{ finLe: null }, { finLe: { gte: jour } }],
  }) satisfies Prisma.AffectationWhereInput;

/** The missions of a paper sheet of one day, by title. */
export function missionsDeLaFeuille(acteur: ActeurDe<'ASSOCIATION'>, jour: Date, now: Date) {
  return db.mission.findMany({
    where: { affectations: { some: DU_JOUR(acteur, jour, now) } },
    select: { id: true, titre: true },
    orderBy: [{ titre: 'asc' }, { id: 'asc' }],
  });
}

/** The volunteers of a paper sheet of one day, by mission, then first name. */
export async function benevolesDeLaFeuille(
  acteur: ActeurDe<'ASSOCIATION'>,
  jour: Date,
  now: Date,
  { page = 1, ...choix }: ChoixDeBenevoles & { page?: number } = {},
) {
  const where = { AND: [DU_JOUR(acteur, jour, now), parmiLesBenevoles(choix)] };
  return paginer(await db.affectation.count({ where }), page, async (bornes) =>
    (
      await db.affectation.findMany({
        where,
        select: {
          id: true,
          debutLe: true,
          mission: { select: { id: true, titre: true } },
          beneficiaire: { select: { user: { select: { prenom: true } } } },
          heures: { where: { date: jour }, select: { minutes: true } },
        },
        orderBy: [
          { mission: { titre: 'asc' } },
          { missionId: 'asc' },
          { beneficiaire: { user: { prenom: 'asc' } } },
          { id: 'asc' },
        ],
        ...bornes,
      })
    ).map((a) => ({
      affectationId: a.id,
      depuisLe: a.debutLe,
      mission: a.mission,
      prenom: a.beneficiaire.user.prenom,
      minutes: a.heures[0]?.minutes ?? null,
    })),
  );
}
export type LigneDeFeuille = Awaited<ReturnType<typeof benevolesDeLaFeuille>>['lignes'][number];
