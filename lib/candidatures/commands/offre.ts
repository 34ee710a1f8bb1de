import { SYSTEME, type Acteur } from '@/lib/auth/acteur';
import { instantEnLettres } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { pourChacun } from '@/lib/lot';
import { accorderAuxPlaces, rendreUnePlace, tenirUnePlace } from '@/lib/missions/commands/places';
import { STATUTS_PUBLICS } from '@/lib/missions/mission';
import { verrouillerMission } from '@/lib/missions/commands/transition';
import { notifier } from '@/lib/notifications/commands/envoi';
import { finDeLOffre } from '../candidature';
import { avancerCandidature } from './transition';

const ATTENTE = {
  id: true,
  statut: true,
  beneficiaireId: true,
  beneficiaire: { select: { userId: true } },
} satisfies Prisma.CandidatureSelect;
type Attente = Prisma.CandidatureGetPayload<{ select: typeof ATTENTE }>;

/** The message of an offer goes when the offer ends, however it ends. */
const cleOffre = (candidatureId: string) => `candidature.place-offerte:${candidatureId}`;

/** Forgets that a place was offered: no message stays to tell it. */
export async function oublierOffre(tx: Tx, candidatureId: string): Promise<void> {
  await tx.message.deleteMany({ where: { cle: { startsWith: cleOffre(candidatureId) } } });
}

async function offrir(tx: Tx, mission: { id: string; titre: string }, suivante: Attente, now: Date) {
  const offreExpireLe = finDeLOffre(now);
  await avancerCandidature(tx, SYSTEME, suivante, 'offrir', now, { offreExpireLe });
  await notifier(
    tx,
    {
      userId: suivante.beneficiaire.userId,
      modele: 'candidature.place-offerte',
      variables: { mission: mission.titre, jusquA: instantEnLettres(offreExpireLe) },
      cle: `${cleOffre(suivante.id)}:${now.getTime()}`,
    },
    now,
  );
}

/**
 * Offers each free place of an online mission to the next of the line, by date (an offer holds its place), then
 * settles PUBLIEE or COMPLETE. The caller holds the mission's lock.
 * @param avant only those who wait since before this instant (a place that passed on does not come straight back)
 */
export async function offrirPlacesLibres(tx: Tx, missionId: string, now: Date, avant?: Date): Promise<void> {
  const mission = await tx.mission.findUniqueOrThrow({
    where: { id: missionId },
    select: { id: true, titre: true, statut: true, places: true, placesPrises: true },
  });
  const libres = mission.places - mission.placesPrises;
  if (!STATUTS_PUBLICS.includes(mission.statut)) return;
  const suivantes =
    libres > 0
      ? await tx.candidature.findMany({
          where: { missionId, statut: 'LISTE_D_ATTENTE', ...(avant ? { attenteLe: { lt: avant } } : {}) },
          orderBy: [{ attenteLe: 'asc' }, { id: 'asc' }],
          take: libres,
          select: ATTENTE,
        })
      : [];
  for (const suivante of suivantes)
    if (await tenirUnePlace(tx, missionId)) await offrir(tx, mission, suivante, now);
  await accorderAuxPlaces(tx, missionId);
}

async function passerOffre(tx: Tx, offre: { id: string; missionId: string }, now: Date): Promise<boolean> {
  await verrouillerMission(tx, offre.missionId);
  const candidature = await tx.candidature.findFirst({
    where: { id: offre.id, statut: 'PLACE_OFFERTE', offreExpireLe: { lte: now } },
    select: { id: true, statut: true, beneficiaireId: true },
  });
  if (!candidature) return false;
  await avancerCandidature(tx, SYSTEME, candidature, 'passer', now, { attenteLe: now });
  await oublierOffre(tx, candidature.id);
  await rendreUnePlace(tx, offre.missionId);
  await offrirPlacesLibres(tx, offre.missionId, now, now);
  return true;
}

/**
 * For the worker: places offered and not taken in time pass on to the next of the line. The wish goes back to
 * the end of the line as if it had been put there today: nothing says that there was a silence.
 * @returns how many places passed on
 * @throws AggregateError when some could not, once the others did
 */
export async function passerOffresExpirees(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<{ passees: number }> {
  const expirees = await db.candidature.findMany({
    where: { statut: 'PLACE_OFFERTE', offreExpireLe: { lte: now } },
    orderBy: [{ offreExpireLe: 'asc' }, { id: 'asc' }],
    select: { id: true, missionId: true },
  });
  let passees = 0;
  await pourChacun(expirees, async (offre) => {
    if (await db.$transaction((tx) => passerOffre(tx, offre, now))) passees++;
  });
  return { passees };
}
