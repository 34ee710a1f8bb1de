import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { paginer } from '@/lib/pagination';

const MISSION = { select: { id: true, titre: true, association: { select: { nom: true } } } } as const;
const LIGNE = {
  id: true,
  date: true,
  minutes: true,
  statut: true,
  origine: true,
  accordLe: true,
  accordAidant: true,
  motRevoir: true,
  version: true,
  affectation: { select: { id: true, mission: MISSION } },
} satisfies Prisma.HeuresSelect;

/** A line of one's own hours. */
export type MesHeuresLigne = Prisma.HeuresGetPayload<{ select: typeof LIGNE }>;
export type MesHeures = {
  /** Hours that somebody else wrote and that wait for one's yes. */
  aAccorder: MesHeuresLigne[];
  /** Hours that the association asks to look at again. */
  aRevoir: MesHeuresLigne[];
  /** Other lines, latest day first, one page of them. */
  lignes: MesHeuresLigne[];
  page: number;
  pages: number;
  /** Minutes given: every line that one has agreed to, confirmed or not. */
  minutesDonnees: number;
  /** Missions whose hours may be declared. */
  missions: {
    affectationId: string;
    titre: string;
    association: string;
    debutLe: Date;
    finLe: Date | null;
  }[];
};

const PAR_PAGE = 10;

/** One's own hours, the sum given, and the missions to declare for (5 queries). */
export async function mesHeures(acteur: ActeurDe<'BENEFICIAIRE'>, page = 1): Promise<MesHeures> {
  const miennes = { affectation: { beneficiaireId: acteur.beneficiaireId } };
  const accordees = { ...miennes, accordLe: { not: null } } satisfies Prisma.HeuresWhereInput;
  const [attendues, somme, affectations] = await Promise.all([
    db.heures.findMany({
      where: { ...miennes, OR: [{ accordLe: null }, { statut: 'A_REVOIR' }] },
      select: LIGNE,
      orderBy: [{ date: 'asc' }, { id: 'asc' }],
    }),
    db.heures.aggregate({ where: accordees, _sum: { minutes: true }, _count: true }),
    db.affectation.findMany({
      where: { beneficiaireId: acteur.beneficiaireId },
      select: { id: true, debutLe: true, finLe: true, mission: MISSION },
      orderBy: [{ finLe: { sort: 'desc', nulls: 'first' } }, { debutLe: 'desc' }],
      take: 10,
    }),
  ]);
  const aRevoir = attendues.filter((l) => l.accordLe !== null);
  const {
    lignes,
    pages,
    page: courante,
  } = await paginer(
    somme._count - aRevoir.length,
    page,
    (bornes) =>
      db.heures.findMany({
        where: { ...accordees, statut: { not: 'A_REVOIR' } },
        select: LIGNE,
        orderBy: [{ date: 'desc' }, { id: 'asc' }],
        ...bornes,
      }),
    PAR_PAGE,
  );
  return {
    aAccorder: attendues.filter((l) => l.accordLe === null),
    aRevoir,
    lignes,
    page: courante,
    pages,
    minutesDonnees: somme._sum.minutes ?? 0,
    missions: affectations.map((a) => ({
      affectationId: a.id,
      titre: a.mission.titre,
      association: a.mission.association.nom,
      debutLe: a.debutLe,
      finLe: a.finLe,
    })),
  };
}

/** One line of one's own, or null. */
export function maLigne(acteur: ActeurDe<'BENEFICIAIRE'>, id: string): Promise<MesHeuresLigne | null> {
  return db.heures.findFirst({
    where: { id, affectation: { beneficiaireId: acteur.beneficiaireId } },
    select: LIGNE,
  });
}
