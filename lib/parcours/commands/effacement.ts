import type { Tx } from '@/lib/db';

/**
 * A person is erased: contracts, objectives and steps, reviews, appointments and proposals go; who accompanied them stays for
 * the figures, without the words of a hand-over, and what an end led to, without its own.
 */
export async function effacerParcours(tx: Tx, beneficiaireId: string): Promise<void> {
  await tx.compteContrat.deleteMany({ where: { affectation: { beneficiaireId } } });
  await tx.actionParcours.deleteMany({ where: { beneficiaireId } });
  await tx.pointEtape.deleteMany({ where: { beneficiaireId } });
  await tx.objectifParcours.deleteMany({ where: { beneficiaireId } });
  await tx.contrat.deleteMany({ where: { beneficiaireId } });
  await tx.finAccompagnement.updateMany({
    where: { beneficiaireId },
    data: { bilan: null, motsPersonne: null, version: { increment: 1 } },
  });
  await tx.suivi.updateMany({
    where: { beneficiaireId },
    data: { relais: null, relaisLe: null, relaisVersion: { increment: 1 } },
  });
  await tx.rendezVous.deleteMany({ where: { beneficiaireId } });
  await tx.proposition.deleteMany({ where: { beneficiaireId } });
}
