import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { SELECT_RESUME } from '@/lib/missions/vue';
import { MISSIONS_PROPOSABLES } from '../policy';

/** Open proposals: on a mission that is online, not answered for good. */
const ouvertes = (acteur: ActeurDe<'BENEFICIAIRE'>) =>
  ({
    beneficiaireId: acteur.beneficiaireId,
    OR: [{ reponse: null }, { reponse: 'PLUS_TARD' }],
    mission: MISSIONS_PROPOSABLES,
  }) satisfies Prisma.PropositionWhereInput;
const MIENNE = { id: true, mot: true, reponse: true, reponduLe: true, auteurId: true } as const;

async function avecAuteurs<P extends { auteurId: string }>(propositions: P[]) {
  const auteurs = await db.user.findMany({
    where: { id: { in: propositions.map((p) => p.auteurId) } },
    select: { id: true, prenom: true },
  });
  const prenoms = new Map(auteurs.map((a) => [a.id, a.prenom]));
  return propositions.map(({ auteurId, ...p }) => ({ ...p, auteur: prenoms.get(auteurId) ?? '' }));
}

/** Missions proposed to me that are still open and not answered for good, newest first, with who proposes. */
export async function mesPropositions(acteur: ActeurDe<'BENEFICIAIRE'>) {
  return avecAuteurs(
    await db.proposition.findMany({
      where: ouvertes(acteur),
      select: { ...MIENNE, mission: { select: SELECT_RESUME } },
      orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
    }),
  );
}
export type MaProposition = Awaited<ReturnType<typeof mesPropositions>>[number];

/** The open proposal of one mission, to be answered on its own page; null when there is none. */
export async function maProposition(
  acteur: ActeurDe<'BENEFICIAIRE'>,
  missionId: string,
): Promise<PropositionARepondre | null> {
  const [proposition] = await avecAuteurs(
    await db.proposition.findMany({ where: { ...ouvertes(acteur), missionId }, select: MIENNE }),
  );
  return proposition ?? null;
}
export type PropositionARepondre = Omit<MaProposition, 'mission'>;
