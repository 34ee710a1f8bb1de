import { SYSTEME, type Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit } from '@/lib/erreurs';
import { rendreUnePlace } from '@/lib/missions/commands/places';
import { verrouillerMission } from '@/lib/missions/commands/transition';
import { notifier } from '@/lib/notifications/commands/envoi';
import { STATUTS_OUVERTS, statutPourAutrui } from '../candidature';
import { peutDeciderPourSoi } from '../policy';
import { clore, suivreEtape } from './affectation';
import { oublierOffre, offrirPlacesLibres } from './offre';
import { prevenirHote } from './prevenir';
import { avancerCandidature, chargerCandidature, type CandidatureChargee } from './transition';

const CONNUES_DE_L_HOTE: readonly string[] = ['PROPOSEE_A_L_ASSOCIATION', 'LISTE_D_ATTENTE', 'ACCEPTEE'];

/** Withdraws one wish under its mission's lock; a place held or offered passes to the next of the line. */
async function retirer(
  tx: Tx,
  acteur: Acteur,
  candidature: CandidatureChargee,
  now: Date,
  variables: { prenom?: string } = {},
): Promise<void> {
  const { id, beneficiaireId, missionId, statut } = candidature;
  const affectation = await tx.affectation.findFirst({
    where: { candidatureId: id, finLe: null },
    select: { id: true, beneficiaireId: true, debutLe: true },
  });
  if (statut === 'ACCEPTEE' && !affectation)
    throw new Depasse('DEJA_TERMINEE', 'Cette mission est déjà terminée pour vous.');
  await avancerCandidature(tx, acteur, candidature, 'retirer', now, {
    partageTelephone: false,
    partageEmail: false,
  });
  await oublierOffre(tx, id);
  if (affectation) {
    await clore(tx, acteur, affectation, now);
    await suivreEtape(tx, acteur, beneficiaireId, now);
  }
  if (affectation || statut === 'PLACE_OFFERTE') {
    await rendreUnePlace(tx, missionId);
    await offrirPlacesLibres(tx, missionId, now);
  }
  if (CONNUES_DE_L_HOTE.includes(statutPourAutrui(statut)))
    await prevenirHote(
      tx,
      candidature,
      { modele: 'candidature.retiree.association', cle: `candidature.retiree:${id}`, variables },
      now,
    );
}

/**
 * « J’ai changé d’avis »: at any time, without a reason, without any consequence.
 * @throws Interdit for anybody but the person; MetierError when the wish is closed already
 */
export async function retirerCandidature(
  acteur: Acteur,
  saisie: { candidatureId: string },
  now: Date,
): Promise<{ id: string }> {
  if (!peutDeciderPourSoi(acteur)) throw new Interdit('à la personne elle-même');
  return db.$transaction(async (tx) => {
    const candidature = await chargerCandidature(tx, acteur, saisie.candidatureId, now);
    await retirer(tx, acteur, candidature, now);
    return { id: candidature.id };
  });
}

/** « Non merci » to an offered place: the same as a withdrawal, so that nothing tells the two apart. */
export function laisserPlaceOfferte(
  acteur: Acteur,
  saisie: { candidatureId: string },
  now: Date,
): Promise<{ id: string }> {
  return retirerCandidature(acteur, saisie, now);
}

/**
 * The consent to take part is withdrawn: every introduction and every sharing of a contact ends at once, every
 * place is given back. Called inside the transaction that closed the consent, before it touches the person's row.
 * @param variables what the host is told instead of the first name, when it is about to be erased
 */
export async function fermerPourRetrait(
  tx: Tx,
  acteur: Acteur,
  beneficiaireId: string,
  now: Date,
  variables: { prenom?: string } = {},
): Promise<void> {
  const where = {
    beneficiaireId,
    OR: [
      { statut: { in: [...STATUTS_OUVERTS] } },
      { statut: 'ACCEPTEE' as const, affectation: { is: { finLe: null } } },
    ],
  };
  const visees = await tx.candidature.findMany({ where, select: { missionId: true } });
  for (const missionId of [...new Set(visees.map((c) => c.missionId))].sort())
    await verrouillerMission(tx, missionId);
  const ouvertes = await tx.candidature.findMany({
    where,
    select: { id: true },
    orderBy: { missionId: 'asc' },
  });
  for (const { id } of ouvertes)
    await retirer(tx, acteur, await chargerCandidature(tx, SYSTEME, id, now), now, variables);
  await tx.candidature.updateMany({
    where: { beneficiaireId },
    data: { partageTelephone: false, partageEmail: false },
  });
}

/**
 * A mission ends: open wishes are closed in neutral words and those who are there finish today. The caller holds
 * the mission's lock and has set its places to none taken.
 */
export async function fermerPourFinDeMission(
  tx: Tx,
  acteur: Acteur,
  mission: { id: string; titre: string },
  now: Date,
): Promise<void> {
  const ouvertes = await tx.candidature.findMany({
    where: { missionId: mission.id, statut: { in: [...STATUTS_OUVERTS] } },
    select: { id: true, statut: true, beneficiaireId: true, beneficiaire: { select: { userId: true } } },
  });
  for (const candidature of ouvertes) {
    await avancerCandidature(tx, acteur, candidature, 'classer', now);
    await oublierOffre(tx, candidature.id);
  }
  const affectations = await tx.affectation.findMany({
    where: { missionId: mission.id, finLe: null },
    orderBy: { beneficiaireId: 'asc' },
    include: { beneficiaire: { select: { userId: true } } },
  });
  for (const affectation of affectations) {
    await clore(tx, acteur, affectation, now);
    await suivreEtape(tx, acteur, affectation.beneficiaireId, now);
  }
  for (const { beneficiaire } of [...ouvertes, ...affectations])
    await notifier(
      tx,
      {
        userId: beneficiaire.userId,
        modele: 'mission.terminee',
        variables: { mission: mission.titre },
        cle: `mission.terminee:${mission.id}:${beneficiaire.userId}`,
      },
      now,
    );
}
