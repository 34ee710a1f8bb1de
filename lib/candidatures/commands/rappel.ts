import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { ajouterJours, heureEnLettres, jourDe, jourEnLettres, jourIso } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { DemiJournee } from '@/lib/generated/prisma/enums';
import { notifier, retirerEnvois } from '@/lib/notifications/commands/envoi';
import { seanceCeJour } from '../seance';

/** What begins the keys of the reminders of a day's sessions: with the « empêchements » of that day, they are gone the day after. */
export const cleDesSeances = (date: Date) => `seance:${jourIso(date)}`;

/** Créneaux that may have a session on this day. */
const duJour = (jour: Date): Prisma.CreneauWhereInput => ({
  OR: [
    { date: jour },
    {
      date: null,
      demiJournee: {
        in: Object.values(DemiJournee).filter((d) => seanceCeJour({ demiJournee: d, date: null }, jour)),
      },
    },
  ],
});

type Attendue = {
  affectationId: string;
  beneficiaireId: string;
  userId: string;
  titre: string;
  creneauId: string;
  heure: string;
};
const cleDe = (date: Date, creneauId: string, affectationId: string) =>
  `${cleDesSeances(date)}:${creneauId}:${affectationId}`;

/** Tells it once, unless the mission has just ended or somebody has said that this session is not to be. */
async function rappeler(a: Attendue, date: Date, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { creneauId, affectationId } = a;
    await tenirPersonne(tx, a.beneficiaireId);
    if ((await tx.affectation.count({ where: { id: affectationId, finLe: null } })) === 0) return false;
    const empeche = await tx.empechement.findFirst({
      where: { creneauId, date, OR: [{ affectationId }, { affectationId: null }] },
      select: { creneauId: true },
    });
    if (empeche) return false;
    const quand = `${jourEnLettres(date)} à ${heureEnLettres(a.heure)}`;
    return notifier(
      tx,
      {
        modele: 'seance.rappel',
        userId: a.userId,
        variables: { mission: a.titre, quand },
        cle: cleDe(date, creneauId, affectationId),
      },
      now,
    );
  });
}

/** A session that is not to be: what was to remind of it does not leave, nor is new in the space. */
export async function retirerRappels(
  tx: Tx,
  { date, creneauId, affectationId }: { date: Date; creneauId: string; affectationId: string | null },
): Promise<void> {
  const debut = `${cleDesSeances(date)}:${creneauId}`;
  await retirerEnvois(tx, null, affectationId ? cleDe(date, creneauId, affectationId) : debut);
}

/** A place that ends: nothing reminds of its sessions any more. */
export async function oublierRappels(tx: Tx, affectationId: string): Promise<void> {
  await tx.message.deleteMany({ where: { modele: 'seance.rappel', cle: { endsWith: `:${affectationId}` } } });
}

/**
 * On the eve, reminds volunteers of the sessions of the half-days that they chose; not who said that they do not come,
 * nor anybody of a session that is called off. Nothing of it stays once the day is past. Done again, it adds nothing.
 * @returns how many were reminded
 */
export async function rappelerSeances(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<number> {
  const demain = ajouterJours(jourDe(now), 1);
  const creneau = duJour(demain);
  const affectations = await db.affectation.findMany({
    where: { finLe: null, debutLe: { lte: demain }, candidature: { creneaux: { some: { creneau } } } },
    select: {
      id: true,
      beneficiaireId: true,
      beneficiaire: { select: { userId: true } },
      mission: { select: { titre: true } },
      candidature: {
        select: {
          creneaux: {
            where: { creneau },
            select: { creneau: { select: { id: true, heureDebut: true } } },
          },
        },
      },
    },
    orderBy: { id: 'asc' },
  });
  const attendues = affectations.flatMap(({ id, beneficiaireId, beneficiaire, mission, candidature }) =>
    candidature.creneaux.map((c) => ({
      ...{ affectationId: id, beneficiaireId, userId: beneficiaire.userId, titre: mission.titre },
      ...{ creneauId: c.creneau.id, heure: c.creneau.heureDebut },
    })),
  );
  let rappeles = 0;
  for (const attendue of attendues) if (await rappeler(attendue, demain, now)) rappeles += 1;
  return rappeles;
}
