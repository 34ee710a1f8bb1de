import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { PAR_PAGE, paginer, type PageDe } from '@/lib/pagination';
import { STATUTS_PUBLICS, type ChoixDeMissions } from './mission';
import { missionsModifiablesPar } from './policy';

type Redacteur = ActeurDe<'ASSOCIATION'> | ActeurDe<'COORDINATION'>;

const LIGNE = {
  id: true,
  titre: true,
  statut: true,
  places: true,
  placesPrises: true,
  creneaux: { select: { demiJournee: true, date: true } },
  _count: { select: { candidatures: { where: { statut: 'PROPOSEE_A_L_ASSOCIATION' } } } },
} satisfies Prisma.MissionSelect;
export type MissionDeLAssociation = Prisma.MissionGetPayload<{ select: typeof LIGNE }>;

/** The association's own missions; those put away are left out. */
const enListe = (acteur: ActeurDe<'ASSOCIATION'>): Prisma.MissionWhereInput => ({
  AND: [missionsModifiablesPar(acteur), { statut: { not: 'ARCHIVEE' } }],
});

/** What each choice keeps of them. */
const CHOIX: Record<ChoixDeMissions, Prisma.MissionWhereInput> = {
  'a-faire': {
    OR: [
      { statut: { in: ['A_CORRIGER', 'BROUILLON'] } },
      { candidatures: { some: { statut: 'PROPOSEE_A_L_ASSOCIATION' } } },
    ],
  },
  'en-ligne': { statut: { in: [...STATUTS_PUBLICS] } },
  terminees: { statut: 'TERMINEE' },
};

/** A page of them, those that changed last first. */
export async function missionsDeLAssociation(
  acteur: ActeurDe<'ASSOCIATION'>,
  page = 1,
  filtre?: ChoixDeMissions,
  parPage = PAR_PAGE,
): Promise<PageDe<MissionDeLAssociation>> {
  const where = { AND: [enListe(acteur), filtre ? CHOIX[filtre] : {}] };
  return paginer(
    await db.mission.count({ where }),
    page,
    (bornes) =>
      db.mission.findMany({
        where,
        select: LIGNE,
        orderBy: [{ statutLe: 'desc' }, { id: 'asc' }],
        ...bornes,
      }),
    parPage,
  );
}

const EN_ATTENTE = {
  id: true,
  titre: true,
  statut: true,
  _count: LIGNE._count,
} satisfies Prisma.MissionSelect;
export type MissionEnAttente = Prisma.MissionGetPayload<{ select: typeof EN_ATTENTE }>;

/** All those that wait for the association: somebody to answer, a text to see again, a draft. */
export function missionsEnAttente(acteur: ActeurDe<'ASSOCIATION'>): Promise<MissionEnAttente[]> {
  return db.mission.findMany({
    where: { AND: [enListe(acteur), CHOIX['a-faire']] },
    select: EN_ATTENTE,
    orderBy: [{ statutLe: 'desc' }, { id: 'asc' }],
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
