import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { SELECT_RESUME } from '@/lib/missions/vue';
import { MISSIONS_PROPOSABLES } from '../policy';

/** Missions proposed to me that are still open and not answered for good, newest first, with who proposes. */
export async function mesPropositions(acteur: ActeurDe<'BENEFICIAIRE'>) {
  const propositions = await db.proposition.findMany({
    where: {
      beneficiaireId: acteur.beneficiaireId,
      OR: [{ reponse: null }, { reponse: 'PLUS_TARD' }],
      mission: MISSIONS_PROPOSABLES,
    },
    select: { id: true, mot: true, reponse: true, auteurId: true, mission: { select: SELECT_RESUME } },
    orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
  });
  const auteurs = await db.user.findMany({
    where: { id: { in: propositions.map((p) => p.auteurId) } },
    select: { id: true, prenom: true },
  });
  const prenoms = new Map(auteurs.map((a) => [a.id, a.prenom]));
  return propositions.map(({ auteurId, ...p }) => ({ ...p, auteur: prenoms.get(auteurId) ?? '' }));
}

export type MaProposition = Awaited<ReturnType<typeof mesPropositions>>[number];
