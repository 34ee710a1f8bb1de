import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import { peutPresenter } from '../policy';
import { prevenirHote, prevenirPersonne } from './prevenir';
import { avancerCandidature, chargerCandidature, dejaAvancee } from './transition';

type Saisie = { candidatureId: string };

/**
 * The introduction: from now on the association reads the first name and the contact that the person chose.
 * @throws Interdit for anybody but the coordination; MetierError while the former-employee review is open
 */
export async function presenterCandidature(
  acteur: Acteur,
  saisie: Saisie,
  now: Date,
): Promise<{ id: string }> {
  if (!peutPresenter(acteur)) throw new Interdit('à la coordination');
  return db.$transaction(async (tx) => {
    const candidature = await chargerCandidature(tx, acteur, saisie.candidatureId, now);
    if (await dejaAvancee(tx, acteur, candidature, 'presenter')) return { id: candidature.id };
    await avancerCandidature(tx, acteur, candidature, 'presenter', now, { proposeeLe: now });
    const cle = `candidature.presentee:${candidature.id}`;
    await prevenirHote(tx, candidature, { modele: 'candidature.presentee.association', cle }, now);
    await prevenirPersonne(tx, candidature, { modele: 'candidature.presentee', cle }, now);
    return { id: candidature.id };
  });
}

/**
 * The coordination has looked at « I worked for them » with the person and clears it, for every wish of this
 * person at this association; the person is told of each.
 * @throws Interdit for anybody but the coordination
 */
export async function leverAncienEmployeur(
  acteur: Acteur,
  saisie: Saisie,
  now: Date,
): Promise<{ id: string }> {
  if (!peutPresenter(acteur)) throw new Interdit('à la coordination');
  return db.$transaction(async (tx) => {
    const candidature = await chargerCandidature(tx, acteur, saisie.candidatureId, now);
    const { beneficiaireId, mission } = candidature;
    await tx.ancienEmployeur.updateMany({
      where: { beneficiaireId, associationId: mission.associationId, leveLe: null },
      data: { leveLe: now, leveParId: acteur.userId },
    });
    const autres = await tx.candidature.findMany({
      where: { beneficiaireId, statut: 'A_EXAMINER', mission: { associationId: mission.associationId } },
      select: {
        id: true,
        statut: true,
        beneficiaireId: true,
        mission: { select: { titre: true } },
        beneficiaire: { select: { userId: true } },
      },
    });
    for (const levee of [candidature, ...autres.filter(({ id }) => id !== candidature.id)]) {
      await avancerCandidature(tx, acteur, levee, 'lever', now);
      const message = { modele: 'candidature.levee', cle: `candidature.levee:${levee.id}` } as const;
      await prevenirPersonne(tx, levee, message, now);
    }
    return { id: candidature.id };
  });
}
