import type { StatutCandidature } from '@/lib/generated/prisma/enums';

export type VerbeCandidature =
  'lever' | 'presenter' | 'accepter' | 'attendre' | 'offrir' | 'prendre' | 'passer' | 'classer' | 'retirer';

/** States in which a wish is alive; at most one per person and mission (partial unique index). */
export const STATUTS_OUVERTS = [
  'DEPOSEE',
  'A_EXAMINER',
  'PROPOSEE_A_L_ASSOCIATION',
  'LISTE_D_ATTENTE',
  'PLACE_OFFERTE',
] as const satisfies readonly StatutCandidature[];

/** The life of a wish: from which states each verb leads where. Nothing else changes `statut`. */
export const TRANSITIONS_CANDIDATURE: Record<
  VerbeCandidature,
  { de: readonly StatutCandidature[]; vers: StatutCandidature }
> = {
  /** The coordination looked at « former employee » and cleared it. */
  lever: { de: ['A_EXAMINER'], vers: 'DEPOSEE' },
  presenter: { de: ['DEPOSEE'], vers: 'PROPOSEE_A_L_ASSOCIATION' },
  accepter: { de: ['PROPOSEE_A_L_ASSOCIATION'], vers: 'ACCEPTEE' },
  attendre: { de: ['PROPOSEE_A_L_ASSOCIATION'], vers: 'LISTE_D_ATTENTE' },
  offrir: { de: ['LISTE_D_ATTENTE'], vers: 'PLACE_OFFERTE' },
  prendre: { de: ['PLACE_OFFERTE'], vers: 'ACCEPTEE' },
  /** Nobody answered in time: back into the line, as if it had been put there today. */
  passer: { de: ['PLACE_OFFERTE'], vers: 'LISTE_D_ATTENTE' },
  classer: { de: STATUTS_OUVERTS, vers: 'SANS_SUITE' },
  /** At any time, without a reason. */
  retirer: { de: [...STATUTS_OUVERTS, 'ACCEPTEE'], vers: 'RETIREE' },
};

/** Where the verb leads from this state, or null when it does not apply there. */
export function apresCandidature(
  statut: StatutCandidature,
  verbe: VerbeCandidature,
): StatutCandidature | null {
  const { de, vers } = TRANSITIONS_CANDIDATURE[verbe];
  return de.includes(statut) ? vers : null;
}

/** How long an offered place waits for a yes. */
export const JOURS_POUR_REPONDRE = 3;

/** Until when a place offered at `now` may be taken. */
export function finDeLOffre(now: Date): Date {
  return new Date(now.getTime() + JOURS_POUR_REPONDRE * 86_400_000);
}

/**
 * The state as everybody but the person sees it: an offered place reads as waiting, so that a silence can be
 * read nowhere (not on a screen, not in the journal).
 */
export function statutPourAutrui(statut: StatutCandidature): StatutCandidature {
  return statut === 'PLACE_OFFERTE' ? 'LISTE_D_ATTENTE' : statut;
}

/** What the person reads. */
export const STATUTS_POUR_LA_PERSONNE: Record<StatutCandidature, string> = {
  DEPOSEE: 'La coordination va parler de vous à l’association',
  A_EXAMINER: 'La coordination regarde avec vous',
  PROPOSEE_A_L_ASSOCIATION: 'L’association connaît votre prénom. Elle va répondre',
  LISTE_D_ATTENTE: 'Vous attendez une place',
  PLACE_OFFERTE: 'Une place est libre pour vous',
  ACCEPTEE: 'L’association vous attend',
  SANS_SUITE: 'Cela ne se fera pas cette fois',
  RETIREE: 'Vous avez changé d’avis',
};

/** What professionals read. */
export const STATUTS_CANDIDATURE: Record<StatutCandidature, string> = {
  DEPOSEE: 'À présenter',
  A_EXAMINER: 'À examiner',
  PROPOSEE_A_L_ASSOCIATION: 'Présentée à l’association',
  LISTE_D_ATTENTE: 'En attente d’une place',
  PLACE_OFFERTE: 'En attente d’une place',
  ACCEPTEE: 'Accueillie',
  SANS_SUITE: 'Sans suite',
  RETIREE: 'A changé d’avis',
};
