import type { Raison } from '@/lib/appariement/raison';
import type { EtapeBeneficiaire } from '@/lib/generated/prisma/enums';

/** People whom one may propose a mission to at once: each of them is a message that leaves. */
export const PERSONNES_A_LA_FOIS = 100;
/** A choice that nobody sent is forgotten after so many days. */
export const JOURS_DU_CHOIX = 7;

/** Who reads: each has its own sentence of a reason. */
export type Voix = 'referent' | 'coordination';

/** Where somebody stands with one mission, as far as the reader may know. */
export type Situation = {
  accord: boolean;
  etape: EtapeBeneficiaire;
  /** They have a wish for it, or do it. */
  interessee: boolean;
  proposee: boolean;
  /** Hard conditions that are missing. */
  ecarts: readonly Raison[];
};

/**
 * Why this mission is not proposed to them now, as facts in the words of its reader; empty = it may be. A « non » reads
 * like any proposal already made, and what they put aside is not told: it may be proposed, as from their own page. That every place is taken is the mission's matter, told once above.
 */
export function empechements(s: Situation, voix: Voix): string[] {
  if (!s.accord) return ['On propose une mission à une personne qui a dit oui à sa participation.'];
  if (s.etape === 'SORTIE') return ['Son accompagnement est terminé.'];
  if (s.etape === 'EN_PAUSE') return ['La personne est en pause en ce moment.'];
  if (s.interessee) return ['Cette mission l’intéresse déjà.'];
  if (s.proposee) return ['Cette mission lui est déjà proposée.'];
  return s.ecarts.filter((r) => r.code !== 'ouverte').map((r) => r[voix]);
}

/** « Vous avez choisi 3 personnes. », and what it means when there are fewer places. */
export function phraseChoix(combien: number, reste: number): string {
  if (combien === 0) return 'Personne n’est choisi pour l’instant.';
  const choix = combien === 1 ? 'Vous avez choisi 1 personne.' : `Vous avez choisi ${combien} personnes.`;
  if (combien <= reste) return choix;
  const places =
    reste <= 0
      ? 'Toutes les places sont prises pour le moment'
      : reste === 1
        ? 'Il reste 1 place'
        : `Il reste ${reste} places`;
  return `${choix} ${places} : une proposition n’en garde aucune. Dites-le-leur.`;
}

/** « 36 personnes », those of the list or those whose name was looked for. */
export const phrasePersonnes = (combien: number) =>
  combien === 1 ? '1 personne' : `${combien.toLocaleString('fr-FR')} personnes`;

/** « 3 propositions sont parties. » */
export function phraseParties(combien: number): string {
  if (combien === 0) return 'Aucune proposition n’est partie.';
  return combien === 1 ? '1 proposition est partie.' : `${combien} propositions sont parties.`;
}

/** Ticked people who are not in the list any more. */
export const phraseSorties = (combien: number) =>
  combien === 1
    ? '1 personne choisie n’est plus dans cette liste.'
    : `${combien} personnes choisies ne sont plus dans cette liste.`;
