import type { StatutAssociation } from '@/lib/generated/prisma/enums';

export const STATUTS_ASSOCIATION: Record<StatutAssociation, string> = {
  A_CONTACTER: 'À contacter',
  PARTENAIRE: 'Partenaire',
  EN_PAUSE: 'En pause',
};

/** Days before the end of the insurance from which it is worth saying. */
const JOURS_ASSURANCE = 30;

export type EtatAssurance = 'INCONNUE' | 'EXPIREE' | 'BIENTOT' | 'VALABLE';

/**
 * The state of a liability insurance on a calendar day (both at midnight UTC); its last day is still covered.
 * An unknown or expired one blocks publication.
 */
export function etatAssurance(expireLe: Date | null, aujourdHui: Date): EtatAssurance {
  if (!expireLe) return 'INCONNUE';
  const jours = (expireLe.getTime() - aujourdHui.getTime()) / 86_400_000;
  if (jours < 0) return 'EXPIREE';
  return jours <= JOURS_ASSURANCE ? 'BIENTOT' : 'VALABLE';
}
