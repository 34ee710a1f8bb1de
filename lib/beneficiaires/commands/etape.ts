import type { Acteur } from '@/lib/auth/acteur';
import type { Tx } from '@/lib/db';
import type { EtapeBeneficiaire } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { retirerCeQuiAttend } from '@/lib/orientations/commands/effacement';
import { rouvrir } from '@/lib/parcours/commands/reprise';
import { TRANSITIONS_ETAPE } from '../etape';

/**
 * Moves a person to another stage, inside the caller's transaction, and journals it. A move that is not
 * a transition (or that two callers make at once) is left alone: the answer says whether something moved. Whoever leaves or
 * stops waits for no other organisme any more.
 */
export async function passerEtape(
  tx: Tx,
  acteur: Acteur,
  beneficiaireId: string,
  vers: EtapeBeneficiaire,
  now: Date,
): Promise<boolean> {
  const { etape: de } = await tx.beneficiaire.findUniqueOrThrow({
    where: { id: beneficiaireId },
    select: { etape: true },
  });
  if (!TRANSITIONS_ETAPE[de].includes(vers)) return false;
  const { count } = await tx.beneficiaire.updateMany({
    where: { id: beneficiaireId, etape: de },
    data: { etape: vers },
  });
  if (count === 0) return false;
  if (vers === 'SORTIE' || vers === 'EN_PAUSE') await retirerCeQuiAttend(tx, beneficiaireId);
  if (de === 'SORTIE') await rouvrir(tx, beneficiaireId, now);
  await journaliser(tx, acteur, now, {
    action: 'beneficiaire.etape',
    objet: { type: 'Beneficiaire', id: beneficiaireId },
    beneficiaireId,
    de,
    vers,
  });
  return true;
}
