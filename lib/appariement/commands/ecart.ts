import type { Acteur } from '@/lib/auth/acteur';
import { tenirParticipation } from '@/lib/beneficiaires/commands/accord';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { missionsPubliques } from '@/lib/missions/policy';
import { retenir } from '../appris';
import { peutEcarter } from '../policy';
import type { SaisieEcart } from '../schema';

/**
 * « Pas pour moi »: the mission leaves the person's list, and a reason, when they give one, moves others like it behind
 * (`apprendre`). Said again, the last reason counts. No line in the journal: the Département reads it, and this is
 * nobody's business.
 * @throws Interdit for anybody but the person; NonTrouve for a mission that is not online; MetierError SANS_ACCORD
 */
export async function ecarterMission(acteur: Acteur, saisie: SaisieEcart, now: Date): Promise<void> {
  if (!peutEcarter(acteur)) throw new Interdit('à la personne elle-même');
  const { beneficiaireId } = acteur;
  const { missionId, motif } = saisie;
  await db.$transaction(async (tx) => {
    if (!(await tenirParticipation(tx, beneficiaireId)))
      throw new MetierError('SANS_ACCORD', 'Il faut d’abord un accord pour participer. Rien n’est gardé.');
    const [mission, { commune }] = await Promise.all([
      tx.mission.findFirst({
        where: { AND: [{ id: missionId }, missionsPubliques()] },
        include: { commune: true, creneaux: { select: { demiJournee: true } } },
      }),
      tx.beneficiaire.findUniqueOrThrow({ where: { id: beneficiaireId }, select: { commune: true } }),
    ]);
    if (!mission) throw new NonTrouve('Cette mission');
    const dit = { motif, ...retenir(motif, { ...commune, commune }, mission) };
    await tx.missionEcartee.upsert({
      where: { beneficiaireId_missionId: { beneficiaireId, missionId } },
      create: { beneficiaireId, missionId, ...dit, creeLe: now },
      update: dit,
    });
  });
}

/** Takes a mission back into the list; what it had taught is forgotten. Twice is once. */
export async function remettreMission(acteur: Acteur, { missionId }: { missionId: string }): Promise<void> {
  if (!peutEcarter(acteur)) throw new Interdit('à la personne elle-même');
  await db.missionEcartee.deleteMany({ where: { beneficiaireId: acteur.beneficiaireId, missionId } });
}

/** A person is erased: nothing is left of what they put aside. */
export async function effacerEcarts(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.missionEcartee.deleteMany({ where: { beneficiaireId } });
}
