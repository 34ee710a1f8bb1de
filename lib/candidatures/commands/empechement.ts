import type { Acteur } from '@/lib/auth/acteur';
import { demiJournee, jourDe, jourEtMoment, jourIso } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { DemiJournee } from '@/lib/generated/prisma/enums';
import { prevenirAssociation } from '@/lib/missions/commands/prevenir';
import { missionsModifiablesPar } from '@/lib/missions/policy';
import { notifier } from '@/lib/notifications/commands/envoi';
import { affectationsVisiblesPour, peutAccueillir, peutDeciderPourSoi } from '../policy';
import { seanceCeJour } from '../seance';
import { cleDesSeances, retirerRappels } from './rappel';

/*
 * Attendance is dangerous data. These commands write no journal line; their rows and their messages are deleted
 * once the date is past, so that nothing is left from which who came how often could be rebuilt.
 */

const cle = (date: Date, creneauId: string) => `empechement:${jourIso(date)}:${creneauId}`;

function exigerSeance(creneau: { demiJournee: DemiJournee; date: Date | null }, date: Date, now: Date) {
  if (date >= jourDe(now) && seanceCeJour(creneau, date)) return;
  const phrase = 'Il n’y a pas de séance ce jour-là.';
  throw new MetierError('SEANCE', phrase, { date: [phrase] });
}

/** Writes it once: telling twice is telling once. */
async function noter(
  tx: Tx,
  donnees: { creneauId: string; affectationId: string | null; date: Date },
  now: Date,
) {
  const { count } = await tx.empechement.createMany({
    data: { ...donnees, creeLe: now },
    skipDuplicates: true,
  });
  return count === 1;
}

/**
 * « Je ne viens pas cette fois »: the association is told in one tap; no reason is asked.
 * @throws Interdit for anybody but the person; NonTrouve for another's mission; MetierError SEANCE
 */
export async function prevenirEmpechement(
  acteur: Acteur,
  saisie: { affectationId: string; creneauId: string; date: Date },
  now: Date,
): Promise<void> {
  if (!peutDeciderPourSoi(acteur)) throw new Interdit('à la personne elle-même');
  await db.$transaction(async (tx) => {
    const affectation = await tx.affectation.findFirst({
      where: {
        AND: [affectationsVisiblesPour(acteur, now), { id: saisie.affectationId, finLe: null }],
        mission: { creneaux: { some: { id: saisie.creneauId } } },
      },
      select: {
        beneficiaire: { select: { user: { select: { prenom: true } } } },
        mission: {
          select: { titre: true, associationId: true, creneaux: { where: { id: saisie.creneauId } } },
        },
      },
    });
    const creneau = affectation?.mission.creneaux[0];
    if (!affectation || !creneau) throw new NonTrouve('Cette séance');
    exigerSeance(creneau, saisie.date, now);
    if (!(await noter(tx, saisie, now))) return;
    await retirerRappels(tx, saisie);
    const { titre, associationId } = affectation.mission;
    await prevenirAssociation(
      tx,
      associationId,
      {
        modele: 'empechement.benevole',
        variables: {
          prenom: affectation.beneficiaire.user.prenom,
          mission: titre,
          quand: jourEtMoment(saisie.date, demiJournee(creneau.demiJournee).moment),
        },
        cle: `${cle(saisie.date, creneau.id)}:${saisie.affectationId}`,
      },
      now,
    );
  });
}

/**
 * « Pas de séance mardi »: everybody of this créneau is told; no reason is asked.
 * @throws Interdit for anybody but an association; NonTrouve for another's mission; MetierError SEANCE
 */
export async function annulerSeance(
  acteur: Acteur,
  saisie: { creneauId: string; date: Date },
  now: Date,
): Promise<void> {
  if (!peutAccueillir(acteur)) throw new Interdit('à l’association');
  await db.$transaction(async (tx) => {
    const creneau = await tx.creneau.findFirst({
      where: { id: saisie.creneauId, mission: missionsModifiablesPar(acteur) },
      include: { mission: { select: { id: true, titre: true } } },
    });
    if (!creneau) throw new NonTrouve('Cette séance');
    exigerSeance(creneau, saisie.date, now);
    if (!(await noter(tx, { ...saisie, affectationId: null }, now))) return;
    await retirerRappels(tx, { ...saisie, affectationId: null });
    const attendus = await tx.affectation.findMany({
      where: {
        missionId: creneau.mission.id,
        finLe: null,
        candidature: { creneaux: { some: { creneauId: creneau.id } } },
      },
      select: { beneficiaire: { select: { userId: true } } },
    });
    for (const { beneficiaire } of attendus)
      await notifier(
        tx,
        {
          userId: beneficiaire.userId,
          modele: 'empechement.seance',
          variables: {
            mission: creneau.mission.titre,
            quand: jourEtMoment(saisie.date, demiJournee(creneau.demiJournee).moment),
          },
          cle: `${cle(saisie.date, creneau.id)}:${beneficiaire.userId}`,
        },
        now,
      );
  });
}

/**
 * For the worker: once its date is past, an « empêchement » and its messages are gone, and so are reminders of sessions.
 * @returns how many were deleted
 */
export async function supprimerEmpechementsPasses(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<{ supprimes: number }> {
  const aujourdHui = jourDe(now);
  return db.$transaction(async (tx) => {
    const { count } = await tx.empechement.deleteMany({ where: { date: { lt: aujourdHui } } });
    await tx.message.deleteMany({
      where: {
        modele: { in: ['empechement.benevole', 'empechement.seance'] },
        cle: { lt: `empechement:${jourIso(aujourdHui)}` },
      },
    });
    await tx.message.deleteMany({
      where: { modele: 'seance.rappel', cle: { lt: cleDesSeances(aujourdHui) } },
    });
    return { supprimes: count };
  });
}
