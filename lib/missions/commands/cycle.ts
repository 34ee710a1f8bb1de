import type { Acteur } from '@/lib/auth/acteur';
import { fermerPourFinDeMission } from '@/lib/candidatures/commands/fermeture';
import { db, type Tx } from '@/lib/db';
import type { Mission } from '@/lib/generated/prisma/client';
import { prevenirCoordination } from './prevenir';
import { chargerMission, dejaAvancee, faireTransition } from './transition';

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

/** Ends a mission: open wishes are closed in neutral words, those who are there finish today. */
export async function terminerMission(acteur: Acteur, saisie: Saisie, now: Date): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const mission = await chargerMission(tx, acteur, saisie.missionId);
    await faireTransition(tx, acteur, mission, 'terminer', now, { placesPrises: 0 });
    await fermerPourFinDeMission(tx, acteur, mission, now);
    return { id: mission.id };
  });
}

/** Puts a mission away. One that is online is ended first. */
export async function archiverMission(acteur: Acteur, saisie: Saisie, now: Date): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const mission = await chargerMission(tx, acteur, saisie.missionId);
    await faireTransition(tx, acteur, mission, 'archiver', now, { placesPrises: 0 });
    await fermerPourFinDeMission(tx, acteur, mission, now);
    return { id: mission.id };
  });
}
