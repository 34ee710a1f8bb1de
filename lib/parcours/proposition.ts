import { ajouterJours, instantA, jourDe } from '@/lib/dates';
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

/** « Plus tard »: the proposal leaves one's home page for so many days; it stays in the list, and no message follows. */
export const JOURS_PLUS_TARD = 14;

/** The day on which a proposal put off comes back to the home page; null once it has, or when it was not put off. */
export function revientLe(
  { reponse, reponduLe }: { reponse: ReponseProposition | null; reponduLe: Date | null },
  jour: Date,
): Date | null {
  if (reponse !== 'PLUS_TARD' || !reponduLe) return null;
  const le = ajouterJours(jourDe(reponduLe), JOURS_PLUS_TARD);
  return le > jour ? le : null;
}

/** What was put off before this instant is back: the same rule as `revientLe`, for the database. */
export const deRetour = (now: Date) => instantA(ajouterJours(jourDe(now), 1 - JOURS_PLUS_TARD), '00:00');
