import { SYSTEME, type Acteur } from '@/lib/auth/acteur';
import { fermerPourFinDeMission } from '@/lib/candidatures/commands/fermeture';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import type { Mission } from '@/lib/generated/prisma/client';
import { pourChacun } from '@/lib/lot';
import { TRANSITIONS_MISSION } from '../mission';
import { prevenirCoordination } from './prevenir';
import { chargerMission, dejaAvancee, faireTransition, verrouillerMission } from './transition';

type Saisie = { missionId: string };

/** The mission waits to be read; the coordination is told. Inside the caller's transaction. */
export async function soumettre(
  tx: Tx,
  acteur: Acteur,
  mission: Pick<Mission, 'id' | 'statut' | 'titre' | 'communeCode'>,
  now: Date,
): Promise<void> {
  if (await dejaAvancee(tx, acteur, mission, 'soumettre')) return;
  await faireTransition(tx, acteur, mission, 'soumettre', now);
  await prevenirCoordination(
    tx,
    mission.communeCode,
    {
      modele: 'mission.a-valider',
      variables: { mission: mission.titre },
      cle: `mission.a-valider:${mission.id}:${now.getTime()}`,
    },
    now,
  );
}

/**
 * « Proposer à la coordination ».
 * @throws NonTrouve when the mission is not the actor's
 */
export async function soumettreMission(acteur: Acteur, saisie: Saisie, now: Date): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const mission = await chargerMission(tx, acteur, saisie.missionId);
    await soumettre(tx, acteur, mission, now);
    return { id: mission.id };
  });
}

/** Takes a mission offline for a while. Those who are there stay there; nothing new starts. */
export async function suspendreMission(acteur: Acteur, saisie: Saisie, now: Date): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const mission = await chargerMission(tx, acteur, saisie.missionId);
    await faireTransition(tx, acteur, mission, 'suspendre', now);
    return { id: mission.id };
  });
}

/** Open wishes are closed in neutral words, those who are there finish today. The caller holds the mission's lock. */
async function finir(
  tx: Tx,
  acteur: Acteur,
  mission: Pick<Mission, 'id' | 'statut' | 'titre'>,
  verbe: 'terminer' | 'archiver',
  now: Date,
): Promise<void> {
  await faireTransition(tx, acteur, mission, verbe, now, { placesPrises: 0 });
  await fermerPourFinDeMission(tx, acteur, mission, now);
}

/** Ends a mission. */
export async function terminerMission(acteur: Acteur, saisie: Saisie, now: Date): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const mission = await chargerMission(tx, acteur, saisie.missionId);
    await finir(tx, acteur, mission, 'terminer', now);
    return { id: mission.id };
  });
}

/** Puts a mission away. One that is online is ended first. */
export async function archiverMission(acteur: Acteur, saisie: Saisie, now: Date): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const mission = await chargerMission(tx, acteur, saisie.missionId);
    await finir(tx, acteur, mission, 'archiver', now);
    return { id: mission.id };
  });
}

/**
 * For the worker: each mission whose last day is over, said or the last of its dates, ends as if somebody had said so, in
 * its own transaction.
 * @returns how many ended
 * @throws AggregateError when some could not, once the others did
 */
export async function terminerMissionsPassees(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<{ terminees: number }> {
  const passee = {
    statut: { in: [...TRANSITIONS_MISSION.terminer.de] },
    OR: [
      { finLe: { lt: jourDe(now) } },
      {
        finLe: null,
        creneaux: { some: {}, none: { OR: [{ date: null }, { date: { gte: jourDe(now) } }] } },
      },
    ],
  };
  const passees = await db.mission.findMany({ where: passee, orderBy: { id: 'asc' }, select: { id: true } });
  let terminees = 0;
  await pourChacun(passees, ({ id }) =>
    db.$transaction(async (tx) => {
      await verrouillerMission(tx, id);
      const mission = await tx.mission.findFirst({ where: { id, ...passee } });
      if (!mission) return;
      await finir(tx, SYSTEME, mission, 'terminer', now);
      terminees++;
    }),
  );
  return { terminees };
}
