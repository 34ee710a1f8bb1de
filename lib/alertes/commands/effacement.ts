import type { Tx } from '@/lib/db';
import { retirerEnvois } from '@/lib/notifications/commands/envoi';
import { DEBUT_DES_CLES } from '../message';
import { ACTIVES } from '../policy';

/**
 * Holds all the searches of a person, in the order of their ids, before any of them changes: a run of the worker, a stop from
 * a message and the person's own gestures wait for each other, and never in a circle.
 */
export async function tenirRecherches(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "recherches_enregistrees" WHERE "beneficiaireId" = ${beneficiaireId}::uuid ORDER BY "id" FOR NO KEY UPDATE`;
}

/**
 * What was written and has not left does not leave; what it said counts as not said, so that nothing is lost to who
 * goes on later. The searches first, as when it is written.
 */
export async function taire(tx: Tx, beneficiaireId: string): Promise<void> {
  await tenirRecherches(tx, beneficiaireId);
  const { userId } = await tx.beneficiaire.findUniqueOrThrow({
    where: { id: beneficiaireId },
    select: { userId: true },
  });
  if ((await retirerEnvois(tx, userId, DEBUT_DES_CLES)) > 0)
    await tx.$executeRaw`
      UPDATE "recherches_enregistrees" SET "vuJusquA" = "vuAvant", "vuAvant" = NULL
      WHERE "beneficiaireId" = ${beneficiaireId}::uuid AND "vuAvant" IS NOT NULL`;
}

/** The same where no search is left to be told of. */
export async function taireSiRienNeReste(tx: Tx, beneficiaireId: string): Promise<void> {
  const actives = await tx.rechercheEnregistree.count({ where: { beneficiaireId, ...ACTIVES } });
  if (actives === 0) await taire(tx, beneficiaireId);
}

/** A person is erased: nothing is left of what they looked for. */
export async function effacerRecherches(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.rechercheEnregistree.deleteMany({ where: { beneficiaireId } });
}
