import type { Tx } from '@/lib/db';
import { retirerEnvois } from '@/lib/notifications/commands';
import { debutDesCles } from '../message';
import { ACTIVES } from '../policy';

/** What was written today and has not left does not leave. */
export async function taire(tx: Tx, beneficiaireId: string): Promise<void> {
  await retirerEnvois(tx, debutDesCles(beneficiaireId));
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
