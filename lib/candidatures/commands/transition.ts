import type { Acteur } from '@/lib/auth/acteur';
import type { Tx } from '@/lib/db';
import { Depasse, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { StatutCandidature } from '@/lib/generated/prisma/enums';
import { journaliser, vientDeLeFaire } from '@/lib/journal/commands';
import { verrouillerMission } from '@/lib/missions/commands/transition';
import { apresCandidature, statutPourAutrui, type VerbeCandidature } from '../candidature';
import { candidaturesVisiblesPour } from '../policy';

const INCLUS = {
  mission: {
    select: {
      id: true,
      titre: true,
      statut: true,
      associationId: true,
      debutLe: true,
      places: true,
      placesPrises: true,
    },
  },
  beneficiaire: { select: { id: true, userId: true, user: { select: { prenom: true } } } },
  affectation: { select: { id: true, finLe: true } },
} satisfies Prisma.CandidatureInclude;
export type CandidatureChargee = Prisma.CandidatureGetPayload<{ include: typeof INCLUS }>;

/**
 * The wish, as it stands once its mission is locked: two decisions on one mission never cross.
 * @throws NonTrouve when it does not exist or is out of the actor's sight
 */
export async function chargerCandidature(
  tx: Tx,
  acteur: Acteur,
  candidatureId: string,
  now: Date,
): Promise<CandidatureChargee> {
  const where = { AND: [candidaturesVisiblesPour(acteur, now), { id: candidatureId }] };
  const visee = await tx.candidature.findFirst({ where, select: { missionId: true } });
  if (!visee) throw new NonTrouve('Cette demande');
  await verrouillerMission(tx, visee.missionId);
  const candidature = await tx.candidature.findFirst({ where, include: INCLUS });
  if (!candidature) throw new NonTrouve('Cette demande');
  return candidature;
}

/** This wish is where this verb of this very person has just put it: their form came twice. */
export function dejaAvancee(
  tx: Tx,
  acteur: Acteur,
  candidature: { id: string },
  verbe: Exclude<VerbeCandidature, 'offrir' | 'passer'>,
): Promise<boolean> {
  return vientDeLeFaire(tx, acteur, {
    action: `candidature.${verbe}`,
    objet: { type: 'Candidature', id: candidature.id },
  });
}

type Sujet = { id: string; statut: StatutCandidature; beneficiaireId: string };

/**
 * Makes one transition of the wish. Offers and their silent end write no line: a silence leaves no trace,
 * and an offered place is journaled as the waiting it is for everybody else.
 * @throws Depasse `TRANSITION` when the verb does not apply in this state
 */
export async function avancerCandidature(
  tx: Tx,
  acteur: Acteur,
  candidature: Sujet,
  verbe: VerbeCandidature,
  now: Date,
  donnees: Prisma.CandidatureUpdateManyMutationInput = {},
): Promise<void> {
  const vers = apresCandidature(candidature.statut, verbe);
  const { count } = vers
    ? await tx.candidature.updateMany({
        where: { id: candidature.id, statut: candidature.statut },
        data: { offreExpireLe: null, ...donnees, statut: vers, statutLe: now },
      })
    : { count: 0 };
  if (!vers || count !== 1)
    throw new Depasse('TRANSITION', 'Quelque chose a changé entre-temps. Relisez la page.');
  if (verbe === 'offrir' || verbe === 'passer') return;
  await journaliser(tx, acteur, now, {
    action: `candidature.${verbe}`,
    objet: { type: 'Candidature', id: candidature.id },
    beneficiaireId: candidature.beneficiaireId,
    de: statutPourAutrui(candidature.statut),
    vers,
  });
}
