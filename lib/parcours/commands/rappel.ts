import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { ajouterJours, instantA, instantEnLettres, jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { notifier } from '@/lib/notifications/commands/envoi';

/** What begins the keys of the reminders of an appointment, whatever its day. */
export const cleDuRappel = (rendezVousId: string) => `rdv-rappel:${rendezVousId}`;

/** Tells it once for a day; nothing if the appointment was cancelled or moved since it was read. */
async function rappeler(
  lu: { id: string; beneficiaireId: string; debutLe: Date },
  now: Date,
): Promise<boolean> {
  const { id, beneficiaireId, debutLe } = lu;
  return db.$transaction(async (tx) => {
    await tenirPersonne(tx, beneficiaireId);
    const rendezVous = await tx.rendezVous.findFirst({
      where: { id, debutLe, annuleLe: null },
      select: {
        lieu: true,
        beneficiaire: { select: { userId: true } },
      },
    });
    if (!rendezVous) return false;
    const { userId } = rendezVous.beneficiaire;
    const variables = { quand: instantEnLettres(debutLe), lieu: rendezVous.lieu };
    const cle = `${cleDuRappel(id)}:${debutLe.getTime()}`;
    const message = { modele: 'parcours.rendez-vous-rappel', userId, variables, cle } as const;
    return notifier(tx, message, now);
  });
}

/**
 * On the eve, reminds the people of their appointments: by SMS when there is a telephone and a way to write to it, else by e-mail. What was set or
 * moved today has just been told. Done again, it adds nothing. Returns how many were reminded.
 */
export async function rappelerRendezVous(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<number> {
  const aujourdhui = jourDe(now);
  const minuit = (jours: number) => instantA(ajouterJours(aujourdhui, jours), '00:00');
  const demain = await db.rendezVous.findMany({
    where: {
      annuleLe: null,
      debutLe: { gte: minuit(1), lt: minuit(2) },
      OR: [{ fixeLe: null }, { fixeLe: { lt: minuit(0) } }],
    },
    select: { id: true, beneficiaireId: true, debutLe: true },
    orderBy: { debutLe: 'asc' },
  });
  let rappeles = 0;
  for (const rendezVous of demain) if (await rappeler(rendezVous, now)) rappeles += 1;
  return rappeles;
}
