import type { Acteur } from '@/lib/auth/acteur';
import { ajouterJours, jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { prevenirReferent } from './prevenir';

/** A day that the worker missed is made up for. */
const JOURS = 2;

/**
 * « Une mission commence »: told to the référent who proposed it to the person and had a yes, or in whose contract it
 * counts with her agreement. Of other missions they learn nothing by it: the person says what she wants to say. Done
 * again, it adds nothing.
 */
export async function direDebuts(_acteur: Acteur, _saisie: Record<string, never>, now: Date): Promise<void> {
  const jour = jourDe(now);
  const affectations = await db.affectation.findMany({
    where: { finLe: null, debutLe: { gte: ajouterJours(jour, -JOURS), lte: jour } },
    select: {
      ...{ id: true, missionId: true, beneficiaireId: true },
      mission: { select: { titre: true } },
      comptes: { where: { accordLe: { not: null }, finLe: null }, select: { id: true } },
      beneficiaire: {
        select: {
          propositions: { where: { reponse: 'OUI' }, select: { missionId: true, auteurId: true } },
          suivis: { where: { finLe: null }, select: { referent: { select: { userId: true } } } },
        },
      },
    },
    orderBy: { id: 'asc' },
  });
  for (const { id, missionId, beneficiaireId, mission, comptes, beneficiaire } of affectations) {
    const referent = beneficiaire.suivis[0]?.referent?.userId;
    const proposee = beneficiaire.propositions.some(
      (p) => p.missionId === missionId && p.auteurId === referent,
    );
    if (!referent || (!proposee && comptes.length === 0)) continue;
    await db.$transaction((tx) =>
      prevenirReferent(
        tx,
        beneficiaireId,
        (suiviId) => ({
          modele: 'affectation.commencee',
          variables: { mission: mission.titre },
          cle: `debut:${id}:${suiviId}`,
        }),
        now,
      ),
    );
  }
}
