import type { Prisma } from '@/lib/generated/prisma/client';
import type { StatutHeures } from '@/lib/generated/prisma/enums';

export type VerbeHeures = 'corriger' | 'confirmer' | 'revoir';

/** The life of a line of hours. */
export const TRANSITIONS_HEURES: Record<VerbeHeures, { de: readonly StatutHeures[]; vers: StatutHeures }> = {
  /** The person writes another duration: it is to be confirmed again. */
  corriger: { de: ['DECLAREES', 'A_REVOIR', 'CONFIRMEES'], vers: 'DECLAREES' },
  confirmer: { de: ['DECLAREES', 'A_REVOIR'], vers: 'CONFIRMEES' },
  revoir: { de: ['DECLAREES'], vers: 'A_REVOIR' },
};

/** Where the verb leads from this state, or null when it does not apply there. */
export function apresHeures(statut: StatutHeures, verbe: VerbeHeures): StatutHeures | null {
  const { de, vers } = TRANSITIONS_HEURES[verbe];
  return de.includes(statut) ? vers : null;
}

type Ligne = { statut: StatutHeures; accordLe: Date | null };

/** Hours count once the person (or a named helper) has agreed and the association has confirmed. */
export function comptent(ligne: Ligne): boolean {
  return ligne.statut === 'CONFIRMEES' && ligne.accordLe !== null;
}

/** The same, as a condition of the database: every figure of hours starts from here. */
export const heuresQuiComptent = {
  statut: 'CONFIRMEES',
  accordLe: { not: null },
} satisfies Prisma.HeuresWhereInput;

/** What the person reads beside a line. */
export function motPourLaPersonne(ligne: Ligne): string {
  if (!ligne.accordLe) return 'Êtes-vous d’accord ?';
  if (ligne.statut === 'CONFIRMEES') return 'Confirmées par l’association';
  return ligne.statut === 'A_REVOIR' ? 'À regarder de nouveau' : 'L’association va les confirmer';
}

/** A line may still be changed or taken away by the person: until both sides have said yes. */
export function modifiablesParLaPersonne(ligne: Ligne): boolean {
  return !comptent(ligne);
}
