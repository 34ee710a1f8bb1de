import type { ReponseProposition } from '@/lib/generated/prisma/enums';

/** What the person may answer; none needs a reason and none has a consequence. */
export const REPONSES: Record<ReponseProposition, string> = {
  OUI: 'Oui, ça m’intéresse',
  NON: 'Non merci',
  PLUS_TARD: 'Plus tard',
};

/**
 * What the one who proposed reads. A no is never dated nor counted, and silence reads like « plus tard »:
 * neither can be turned against the person.
 */
export function etatPourAuteur(reponse: ReponseProposition | null): string {
  if (reponse === 'OUI') return 'Ça l’intéresse';
  return reponse === 'NON' ? 'Close' : 'Ouverte';
}
