import type { Tx } from '@/lib/db';
import { heuresQuiComptent } from '@/lib/heures/heures';

/**
 * A person is erased, once their wishes are closed: what they wrote with a wish goes, and the hours that were not
 * said yes to by both. A wish, a place held and hours that count stay for the figures.
 */
export async function effacerDemandes(tx: Tx, beneficiaireId: string): Promise<void> {
  const siennes = { affectation: { beneficiaireId } };
  await tx.ancienEmployeur.deleteMany({ where: { beneficiaireId } });
  await tx.candidatureCreneau.deleteMany({ where: { candidature: { beneficiaireId } } });
  await tx.candidature.updateMany({ where: { beneficiaireId }, data: { mot: null } });
  await tx.heures.deleteMany({ where: { ...siennes, NOT: heuresQuiComptent } });
  await tx.heures.updateMany({ where: siennes, data: { accordAidant: null, motRevoir: null } });
}
