import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { missionsModifiablesPar } from './policy';

type Redacteur = ActeurDe<'ASSOCIATION'> | ActeurDe<'COORDINATION'>;

const LIGNE = {
  id: true,
  titre: true,
  statut: true,
  domaine: true,
  places: true,
  placesPrises: true,
  commune: { select: { nom: true } },
  creneaux: { select: { demiJournee: true, date: true } },
  _count: { select: { candidatures: { where: { statut: 'PROPOSEE_A_L_ASSOCIATION' } } } },
} satisfies Prisma.MissionSelect;
export type MissionDeLAssociation = Prisma.MissionGetPayload<{ select: typeof LIGNE }>;

/** The association's own missions, those that changed last first; put away ones are left out. */
export function missionsDeLAssociation(acteur: ActeurDe<'ASSOCIATION'>): Promise<MissionDeLAssociation[]> {
  return db.mission.findMany({
    where: { AND: [missionsModifiablesPar(acteur), { statut: { not: 'ARCHIVEE' } }] },
    select: LIGNE,
    orderBy: [{ statutLe: 'desc' }, { id: 'asc' }],
    take: 200,
  });
}

const REDACTION = {
  creneaux: { orderBy: [{ date: 'asc' }, { demiJournee: 'asc' }] },
  commune: { select: { code: true, nom: true } },
  association: {
    select: { id: true, nom: true, assuranceExpireLe: true, description: true, siteUrl: true },
  },
} satisfies Prisma.MissionInclude;
export type MissionAModifier = Prisma.MissionGetPayload<{ include: typeof REDACTION }>;

/** A mission with all that its form shows, or null when the actor may not change it. */
export function missionAModifier(acteur: Redacteur, id: string): Promise<MissionAModifier | null> {
  return db.mission.findFirst({
    where: { AND: [missionsModifiablesPar(acteur), { id }] },
    include: REDACTION,
  });
}

/** Communes and associations among which the form of a mission chooses. */
export async function choixDeRedaction(acteur: Redacteur) {
  const [communes, associations] = await Promise.all([
    db.commune.findMany({
      where: { departementCode: acteur.departementCode },
      select: { code: true, nom: true },
      orderBy: { nomRecherche: 'asc' },
    }),
    db.association.findMany({
      where:
        acteur.role === 'ASSOCIATION'
          ? { id: { in: acteur.associationIds } }
          : { departementCode: acteur.departementCode },
      select: { id: true, nom: true, communeCode: true, adresse: true },
      orderBy: { nom: 'asc' },
    }),
  ]);
  return { communes, associations };
}
export type ChoixDeRedaction = Awaited<ReturnType<typeof choixDeRedaction>>;
