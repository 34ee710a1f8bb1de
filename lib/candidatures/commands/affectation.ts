import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { passerEtape } from '@/lib/beneficiaires/commands/etape';
import { jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { rendreUnePlace } from '@/lib/missions/commands/places';
import { prevenirAssociation } from '@/lib/missions/commands/prevenir';
import { verrouillerMission } from '@/lib/missions/commands/transition';
import { notifier } from '@/lib/notifications/commands/envoi';
import { affectationsVisiblesPour, peutTerminer } from '../policy';
import { offrirPlacesLibres } from './offre';
import { oublierRappels } from './rappel';

/** EN_MISSION while at least one affectation is open, else EN_RECHERCHE again; counted under the person's lock. */
export async function suivreEtape(tx: Tx, acteur: Acteur, beneficiaireId: string, now: Date): Promise<void> {
  await tenirPersonne(tx, beneficiaireId);
  const { etape } = await tx.beneficiaire.findUniqueOrThrow({
    where: { id: beneficiaireId },
    select: { etape: true },
  });
  const ouvertes = await tx.affectation.count({ where: { beneficiaireId, finLe: null } });
  if (ouvertes > 0 && etape !== 'EN_MISSION')
    await passerEtape(tx, acteur, beneficiaireId, 'EN_MISSION', now);
  if (ouvertes === 0 && etape === 'EN_MISSION')
    await passerEtape(tx, acteur, beneficiaireId, 'EN_RECHERCHE', now);
}

/** Agreed by both. The place is already held by the caller. Begins today, or on the mission's first day. */
export async function creerAffectation(
  tx: Tx,
  acteur: Acteur,
  candidature: { id: string; beneficiaireId: string; mission: { id: string; debutLe: Date | null } },
  debutLe: Date | null,
  now: Date,
): Promise<{ id: string }> {
  const debuts = [debutLe ?? jourDe(now), candidature.mission.debutLe ?? new Date(0)];
  const affectation = await tx.affectation.create({
    data: {
      candidatureId: candidature.id,
      beneficiaireId: candidature.beneficiaireId,
      missionId: candidature.mission.id,
      debutLe: new Date(Math.max(...debuts.map(Number))),
      creeLe: now,
    },
    select: { id: true },
  });
  await journaliser(tx, acteur, now, {
    action: 'affectation.creer',
    objet: { type: 'Affectation', id: affectation.id },
    beneficiaireId: candidature.beneficiaireId,
  });
  await suivreEtape(tx, acteur, candidature.beneficiaireId, now);
  return affectation;
}

/** Writes the end (today, or the first day when that is still to come). The caller sees to places and stages. */
export async function clore(
  tx: Tx,
  acteur: Acteur,
  affectation: { id: string; beneficiaireId: string; debutLe: Date },
  now: Date,
): Promise<boolean> {
  const finLe = new Date(Math.max(Number(jourDe(now)), Number(affectation.debutLe)));
  const { count } = await tx.affectation.updateMany({
    where: { id: affectation.id, finLe: null },
    data: { finLe },
  });
  if (count === 0) return false;
  await tx.empechement.deleteMany({ where: { affectationId: affectation.id } });
  await oublierRappels(tx, affectation.id);
  await journaliser(tx, acteur, now, {
    action: 'affectation.terminer',
    objet: { type: 'Affectation', id: affectation.id },
    beneficiaireId: affectation.beneficiaireId,
  });
  return true;
}

/**
 * Either side ends it, today, without a reason and without any consequence. The place is offered to the next.
 * @throws NonTrouve when it is not the actor's; MetierError when it is over already
 */
export async function terminerAffectation(
  acteur: Acteur,
  saisie: { affectationId: string },
  now: Date,
): Promise<{ id: string }> {
  if (!peutTerminer(acteur)) throw new Interdit('aux personnes de cette mission');
  return db.$transaction(async (tx) => {
    const where = { AND: [affectationsVisiblesPour(acteur, now), { id: saisie.affectationId }] };
    const visee = await tx.affectation.findFirst({ where, select: { missionId: true } });
    if (!visee) throw new NonTrouve('Cette mission');
    await verrouillerMission(tx, visee.missionId);
    const affectation = await tx.affectation.findFirstOrThrow({
      where,
      include: {
        mission: { select: { titre: true, associationId: true } },
        beneficiaire: { select: { userId: true, user: { select: { prenom: true } } } },
      },
    });
    if (!(await clore(tx, acteur, affectation, now)))
      throw new Depasse('DEJA_TERMINEE', 'Cette mission est déjà terminée pour cette personne.');
    await suivreEtape(tx, acteur, affectation.beneficiaireId, now);
    await rendreUnePlace(tx, affectation.missionId);
    await offrirPlacesLibres(tx, affectation.missionId, now);
    const cle = `affectation.terminee:${affectation.id}`;
    const variables = { mission: affectation.mission.titre, prenom: affectation.beneficiaire.user.prenom };
    if (acteur.role !== 'ASSOCIATION')
      await prevenirAssociation(
        tx,
        affectation.mission.associationId,
        { modele: 'affectation.terminee.association', variables, cle },
        now,
      );
    if (acteur.role !== 'BENEFICIAIRE')
      await notifier(
        tx,
        { userId: affectation.beneficiaire.userId, modele: 'affectation.terminee', variables, cle },
        now,
      );
    return { id: affectation.id };
  });
}
