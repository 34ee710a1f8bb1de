import type { Acteur } from '@/lib/auth/acteur';
import { offrirPlacesLibres } from '@/lib/candidatures/commands/offre';
import { db, type Tx } from '@/lib/db';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { debutDuRenvoi } from '@/lib/renvoi';
import { communeParCode } from '@/lib/territoires/queries';
import { modificationARelire, peutCreerMission } from '../policy';
import { differences, sansDifference, touchesEssentielles } from '../modification';
import type { ChampsMission, CreneauSaisi } from '../schema';
import { soumettre } from './cycle';
import { prevenirCoordination } from './prevenir';
import { chargerMission, faireTransition } from './transition';

type Suite = { suite?: 'garder' | 'proposer' };

/** Where the mission is: the place of its commune. */
async function position(communeCode: string, departementCode: string) {
  const commune = await communeParCode(communeCode);
  if (!commune || commune.departementCode !== departementCode)
    throw new MetierError('COMMUNE', 'Choisissez une commune dans la liste.', {
      communeCode: ['Choisissez une commune dans la liste.'],
    });
  const { lat, lon, x, y, precision } = commune;
  return { communeCode, lat, lon, x, y, precision };
}

/** The mission that the same words made a moment ago: the form came twice. One such form at a time per association. */
async function memeMission(
  tx: Tx,
  acteur: Acteur,
  { associationId, champs }: { associationId: string; champs: ChampsMission },
  now: Date,
) {
  await tx.$queryRaw`SELECT 1 FROM "associations" WHERE "id" = ${associationId}::uuid FOR NO KEY UPDATE`;
  const recentes = await tx.mission.findMany({
    where: {
      ...{ associationId, titre: champs.titre, creeParId: acteur.userId },
      statut: { in: ['BROUILLON', 'A_VALIDER'] },
      creeLe: { gte: debutDuRenvoi(now) },
    },
    include: { creneaux: true },
  });
  return recentes.find((m) => sansDifference(m, champs));
}

/**
 * An association describes a need; the coordination may do it for her. A draft, or proposed at once.
 * @throws NonTrouve when the association is not the actor's
 */
export async function creerMission(
  acteur: Acteur,
  saisie: { associationId: string; champs: ChampsMission } & Suite,
  now: Date,
): Promise<{ id: string }> {
  if (!peutCreerMission(acteur, saisie.associationId)) throw new NonTrouve('Cette association');
  return db.$transaction(async (tx) => {
    const association = await tx.association.findUnique({
      where: { id: saisie.associationId },
      select: { id: true, departementCode: true },
    });
    if (
      !association ||
      ('departementCode' in acteur && acteur.departementCode !== association.departementCode)
    )
      throw new NonTrouve('Cette association');
    const deja = await memeMission(tx, acteur, saisie, now);
    if (deja) {
      if (saisie.suite === 'proposer') await soumettre(tx, acteur, deja, now);
      return { id: deja.id };
    }
    const { creneaux, ...champs } = saisie.champs;
    const mission = await tx.mission.create({
      data: {
        ...champs,
        ...(await position(champs.communeCode, association.departementCode)),
        departementCode: association.departementCode,
        associationId: association.id,
        creeParId: acteur.userId,
        creeLe: now,
        modifieeLe: now,
        statutLe: now,
        creneaux: { create: creneaux },
      },
    });
    await journaliser(tx, acteur, now, {
      action: 'mission.creer',
      objet: { type: 'Mission', id: mission.id },
      vers: 'BROUILLON',
    });
    if (saisie.suite === 'proposer') await soumettre(tx, acteur, mission, now);
    return { id: mission.id };
  });
}

const cleCreneau = (c: CreneauSaisi) => `${c.demiJournee}|${c.date?.toISOString() ?? ''}`;

/** Half-days that stay keep their row (and the wishes on them); the others come and go. */
async function remplacerCreneaux(
  tx: Tx,
  missionId: string,
  avant: readonly (CreneauSaisi & { id: string })[],
  apres: readonly CreneauSaisi[],
) {
  const restants = new Map(avant.map((c) => [cleCreneau(c), c]));
  for (const creneau of apres) {
    const existant = restants.get(cleCreneau(creneau));
    restants.delete(cleCreneau(creneau));
    if (!existant) await tx.creneau.create({ data: { ...creneau, missionId } });
    else if (existant.heureDebut !== creneau.heureDebut || existant.heureFin !== creneau.heureFin)
      await tx.creneau.update({ where: { id: existant.id }, data: creneau });
  }
  await tx.creneau.deleteMany({ where: { id: { in: [...restants.values()].map((c) => c.id) } } });
}

/** Writes the words of the mission, and the line of the journal that says so. */
async function enregistrer(
  tx: Tx,
  acteur: Acteur,
  mission: Awaited<ReturnType<typeof chargerMission>>,
  { creneaux, ...champs }: ChampsMission,
  now: Date,
) {
  await tx.mission.update({
    where: { id: mission.id },
    data: {
      ...champs,
      ...(champs.communeCode === mission.communeCode
        ? {}
        : await position(champs.communeCode, mission.departementCode)),
      modifieeLe: now,
      version: { increment: 1 },
    },
  });
  await remplacerCreneaux(tx, mission.id, mission.creneaux, creneaux);
  await journaliser(tx, acteur, now, {
    action: 'mission.modifier',
    objet: { type: 'Mission', id: mission.id },
    codes: { version: mission.version + 1 },
  });
}

/**
 * Changes a mission. `version` is the one that was read: when somebody saved another meanwhile, nothing is
 * written and each field that differs is told; `remplacer` then saves over it, having seen it. What an association
 * changes in the essentials of a published mission sends it back to be read.
 * @throws MetierError `MODIFIEE_ENTRE_TEMPS`, or `PLACES` below the places that are taken
 */
export async function modifierMission(
  acteur: Acteur,
  saisie: {
    missionId: string;
    version: number;
    remplacer?: boolean;
    champs: ChampsMission;
  } & Suite,
  now: Date,
): Promise<{ id: string; aRelire: boolean }> {
  return db.$transaction(async (tx) => {
    const mission = await chargerMission(tx, acteur, saisie.missionId);
    if (mission.statut === 'TERMINEE' || mission.statut === 'ARCHIVEE')
      throw new MetierError('FERMEE', 'Cette mission est terminée : elle ne change plus.');
    const inchangee = sansDifference(mission, saisie.champs);
    if (mission.version !== saisie.version && !saisie.remplacer && !inchangee)
      throw new MetierError(
        'MODIFIEE_ENTRE_TEMPS',
        'Une autre personne a enregistré cette mission entre-temps. Ce que vous avez écrit est encore là : comparez, puis cochez « Enregistrer quand même ».',
        {
          ...differences(mission, saisie.champs),
          remplacer: ['Cochez cette case pour garder vos réponses.'],
        },
      );
    const { champs } = saisie;
    if (champs.places < mission.placesPrises)
      throw new MetierError('PLACES', 'Des personnes ont déjà une place.', {
        places: [`${mission.placesPrises} places sont déjà prises ou proposées : gardez-en au moins autant.`],
      });
    if (!inchangee) await enregistrer(tx, acteur, mission, saisie.champs, now);
    const enLigne = mission.statut === 'PUBLIEE' || mission.statut === 'COMPLETE';
    const aRelire = enLigne && modificationARelire(acteur) && touchesEssentielles(mission, champs);
    if (aRelire) {
      await faireTransition(tx, acteur, mission, 'revoir', now);
      await prevenirCoordination(
        tx,
        champs.communeCode,
        {
          modele: 'mission.a-valider',
          variables: { mission: champs.titre },
          cle: `mission.a-valider:${mission.id}:${now.getTime()}`,
        },
        now,
      );
    } else if (enLigne) await offrirPlacesLibres(tx, mission.id, now);
    else if (saisie.suite === 'proposer') await soumettre(tx, acteur, { ...mission, ...champs }, now);
    return { id: mission.id, aRelire };
  });
}
