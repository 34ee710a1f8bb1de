import type { Acteur } from '@/lib/auth/acteur';
import type { Tx } from '@/lib/db';
import { Depasse, NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { StatutMission } from '@/lib/generated/prisma/enums';
import { journaliser, vientDeLeFaire } from '@/lib/journal/commands';
import { apresMission, STATUTS_MISSION, type VerbeMission } from '../mission';
import { missionsModifiablesPar } from '../policy';

/**
 * Everything that changes a mission's places or state waits its turn here, until the end of its transaction.
 * Locks are taken in one order everywhere: consent, mission (by id), person.
 */
export async function verrouillerMission(tx: Tx, missionId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "missions" WHERE "id" = ${missionId}::uuid FOR NO KEY UPDATE`;
}

/**
 * The mission, locked, when the actor may change it.
 * @throws NonTrouve when it does not exist or is somebody else's
 */
export async function chargerMission(tx: Tx, acteur: Acteur, missionId: string) {
  await verrouillerMission(tx, missionId);
  const mission = await tx.mission.findFirst({
    where: { AND: [missionsModifiablesPar(acteur), { id: missionId }] },
    include: {
      creneaux: true,
      commune: { select: { nom: true } },
      association: { select: { assuranceExpireLe: true } },
    },
  });
  if (!mission) throw new NonTrouve('Cette mission');
  return mission;
}

/** This mission is where this verb of this very person has just put it: their form came twice. */
export function dejaAvancee(
  tx: Tx,
  acteur: Acteur,
  mission: { id: string },
  verbe: VerbeMission,
): Promise<boolean> {
  return vientDeLeFaire(tx, acteur, {
    action: `mission.${verbe}`,
    objet: { type: 'Mission', id: mission.id },
  });
}

/**
 * Makes one transition of the state machine and journals it.
 * @throws Depasse `TRANSITION` when the verb does not apply in this state
 */
export async function faireTransition(
  tx: Tx,
  acteur: Acteur,
  mission: { id: string; statut: StatutMission },
  verbe: VerbeMission,
  now: Date,
  donnees: Prisma.MissionUpdateManyMutationInput = {},
): Promise<StatutMission> {
  const vers = apresMission(mission.statut, verbe);
  if (!vers)
    throw new Depasse(
      'TRANSITION',
      `Ce n’est plus possible : la mission est « ${STATUTS_MISSION[mission.statut]} ». Relisez la page.`,
    );
  await tx.mission.update({ where: { id: mission.id }, data: { ...donnees, statut: vers, statutLe: now } });
  await journaliser(tx, acteur, now, {
    action: `mission.${verbe}`,
    objet: { type: 'Mission', id: mission.id },
    de: mission.statut,
    vers,
  });
  return vers;
}
