import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { SELECT_RESUME, sansLePasse, type MissionResume } from '@/lib/missions/vue';
import { etatGardee, type EtatGardee } from './gardee';

/** A mission that is kept, and where it stands today. */
export type Gardee = MissionResume & { etat: EtatGardee };

const SELECT = { ...SELECT_RESUME, statut: true } satisfies Prisma.MissionSelect;

/** In the order of the ids; one that was never online says nothing, whoever knows its id. */
async function lire(ids: readonly string[], now: Date): Promise<Gardee[]> {
  const jour = jourDe(now);
  const missions = await db.mission.findMany({
    where: { id: { in: [...ids] }, publieeLe: { not: null } },
    select: SELECT,
  });
  const par = new Map(missions.map((m) => [m.id, m]));
  return ids.flatMap((id) => {
    const mission = par.get(id);
    if (!mission) return [];
    const { statut, ...resume } = mission;
    return [{ ...sansLePasse(resume, jour), etat: etatGardee({ ...resume, statut }, jour) }];
  });
}

/** Was this mission online once? Then it can be kept, whatever has become of it. */
export const estAGarder = async (id: string, tx: Tx = db): Promise<boolean> =>
  (await tx.mission.count({ where: { id, publieeLe: { not: null } } })) > 0;

/** The missions that I keep, the last one first, whatever has become of them. */
export async function mesMissionsGardees(acteur: ActeurDe<'BENEFICIAIRE'>, now: Date): Promise<Gardee[]> {
  const gardees = await db.missionGardee.findMany({
    where: { beneficiaireId: acteur.beneficiaireId },
    select: { missionId: true },
    orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
  });
  return lire(
    gardees.map((g) => g.missionId),
    now,
  );
}

/** The same for the ids that a browser keeps, for somebody who is not signed in. */
export async function missionsGardeesIci(ids: readonly string[], now: Date): Promise<Gardee[]> {
  return ids.length === 0 ? [] : lire(ids, now);
}

/** Do I keep this mission? */
export async function estGardee(acteur: ActeurDe<'BENEFICIAIRE'>, missionId: string): Promise<boolean> {
  const { beneficiaireId } = acteur;
  return (await db.missionGardee.count({ where: { beneficiaireId, missionId } })) > 0;
}
