import type { StatutLot } from '@/lib/generated/prisma/enums';

/** Where a batch stands, as the coordination reads it. */
export const STATUTS_LOT: Record<StatutLot, string> = {
  PREPARATION: 'En préparation',
  PRET: 'À relire',
  ENVOI: 'Envoi en cours',
  ENVOYE: 'Envoyé',
  ANNULE: 'Annulé',
};

/** Nothing else is prepared meanwhile. */
export const STATUTS_OUVERTS = ['PREPARATION', 'PRET', 'ENVOI'] as const satisfies readonly StatutLot[];

/** Proposals for each person, at most. */
export const PAR_PERSONNE_MAX = 3;

/** Why a person of the batch has no proposal, for the coordination; null for who has some. */
export function pourquoiRien(p: { possibles: number; proposees: number; restantes: number }): string | null {
  if (p.restantes > 0) return null;
  if (p.proposees > 0) return 'Vous avez enlevé ses propositions.';
  return p.possibles === 0
    ? 'Aucune mission ouverte ne va avec ses réponses, ou on les lui a déjà proposées.'
    : p.possibles === 1
      ? 'Une seule mission lui va, et il y a plus de personnes que de places. Le sort a départagé ce qui se valait.'
      : `${p.possibles} missions lui vont, mais ces missions vont aussi à plus de personnes qu’elles n’ont de places.`;
}
