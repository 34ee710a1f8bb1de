import 'server-only';
import { JOURS_ASSURANCE, raisonsDeRelance } from '@/lib/associations/association';
import { associationsVisiblesPour } from '@/lib/associations/policy';
import type { ActeurDe } from '@/lib/auth/acteur';
import { ajouterJours } from '@/lib/dates';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { FiltreBoite } from '../boite';

const A_CORRIGER = { statut: 'A_CORRIGER' } as const;

/** Associations to call again: to be contacted, insurance ended or about to, a mission that waits to be corrected. */
export const aRelancer = (
  acteur: ActeurDe<'COORDINATION'>,
  filtre: FiltreBoite,
  jour: Date,
): Prisma.AssociationWhereInput => ({
  AND: [
    associationsVisiblesPour(acteur),
    filtre.miens ? { commune: { territoireId: { in: acteur.territoireIds } } } : {},
    { statut: { not: 'EN_PAUSE' } },
    {
      OR: [
        { statut: 'A_CONTACTER' },
        { assuranceExpireLe: { lte: ajouterJours(jour, JOURS_ASSURANCE) } },
        { missions: { some: A_CORRIGER } },
      ],
    },
  ],
});

/** Some of them, the insurance that ended first before the others, with why and since when. */
export async function associationsARelancer(
  acteur: ActeurDe<'COORDINATION'>,
  filtre: FiltreBoite,
  jour: Date,
  page: { take: number; skip: number },
) {
  const associations = await db.association.findMany({
    where: aRelancer(acteur, filtre, jour),
    select: {
      id: true,
      nom: true,
      statut: true,
      creeLe: true,
      assuranceExpireLe: true,
      commune: { select: { code: true, nom: true, territoireId: true } },
      missions: { where: A_CORRIGER, select: { statutLe: true } },
    },
    orderBy: [{ assuranceExpireLe: { sort: 'asc', nulls: 'last' } }, { creeLe: 'asc' }, { id: 'asc' }],
    ...page,
  });
  return associations.map(({ missions, ...a }) => {
    const finie = a.assuranceExpireLe && a.assuranceExpireLe < jour ? [a.assuranceExpireLe] : [];
    const debuts = [
      ...finie,
      ...missions.map((m) => m.statutLe),
      ...(a.statut === 'A_CONTACTER' ? [a.creeLe] : []),
    ];
    return {
      id: a.id,
      nom: a.nom,
      commune: a.commune,
      raisons: raisonsDeRelance({ ...a, missionsACorriger: missions.length }, jour),
      depuis: debuts.length > 0 ? new Date(Math.min(...debuts.map(Number))) : null,
    };
  });
}
