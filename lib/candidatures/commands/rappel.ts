import type { Acteur } from '@/lib/auth/acteur';
import { ajouterJours, heureEnLettres, jourDe, jourEnLettres, jourIso } from '@/lib/dates';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { DemiJournee } from '@/lib/generated/prisma/enums';
import { notifier } from '@/lib/notifications/commands/envoi';
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

type Attendue = { affectationId: string; userId: string; titre: string; creneauId: string; heure: string };

/** Tells it once, unless somebody has just said that this session is not to be. */
async function rappeler(a: Attendue, date: Date, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { creneauId, affectationId } = a;
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
        cle: `${cleDesSeances(date)}:${creneauId}:${affectationId}`,
      },
      now,
    );
  });
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
  const attendues = affectations.flatMap(({ id, beneficiaire, mission, candidature }) =>
    candidature.creneaux.map((c) => ({
      ...{ affectationId: id, userId: beneficiaire.userId, titre: mission.titre },
      ...{ creneauId: c.creneau.id, heure: c.creneau.heureDebut },
    })),
  );
  let rappeles = 0;
  for (const attendue of attendues) if (await rappeler(attendue, demain, now)) rappeles += 1;
  return rappeles;
}
