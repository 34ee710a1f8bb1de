import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { ajouterJours, jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { prevenirReferent } from './prevenir';

/** A day that the worker missed is made up for. */
const JOURS = 2;

/**
 * « Une mission commence »: told, the day it begins, to whoever accompanies the person, without a name: it is in the
 * parcours that they read. Not once it is over already. Done again, it adds nothing.
 */
export async function direDebuts(_acteur: Acteur, _saisie: Record<string, never>, now: Date): Promise<void> {
  const jour = jourDe(now);
  const commencees = { finLe: null, debutLe: { gte: ajouterJours(jour, -JOURS), lte: jour } };
  const affectations = await db.affectation.findMany({
    where: commencees,
    select: { id: true, beneficiaireId: true },
    orderBy: { id: 'asc' },
  });
  for (const { id, beneficiaireId } of affectations)
    await db.$transaction(async (tx) => {
      await tenirPersonne(tx, beneficiaireId);
      const lue = await tx.affectation.findFirst({
        where: { id, ...commencees },
        select: { mission: { select: { titre: true } } },
      });
      if (!lue) return;
      await prevenirReferent(
        tx,
        beneficiaireId,
        (suiviId) => ({
          modele: 'affectation.commencee',
          variables: { mission: lue.mission.titre },
          cle: `debut:${id}:${suiviId}`,
        }),
        now,
      );
    });
}
