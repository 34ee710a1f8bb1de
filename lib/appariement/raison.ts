import { majuscule } from '@/lib/langage/phrase';

/**
 * One reason, for or against, with the sentence for each reader. `part` = what it adds to the total.
 * The référent's reads on from « Pour cette personne », said once above the list.
 */
export type Raison = { code: string; part: number; personne: string; referent: string; coordination: string };
type Voix = 'personne' | 'referent' | 'coordination';

/** Said first of a mission that stands on the first page for its association (`varier`). */
const DECOUVERTE: Record<Voix, string> = {
  personne: 'une association à découvrir',
  referent: 'une place gardée pour faire découvrir cette association.',
  coordination: 'Une place gardée pour faire découvrir cette association.',
};

/** Why a mission stands in a list, in the words of its reader. */
export function raisonsDites(
  pour: { appariement: { raisons: readonly Raison[] }; decouverte: boolean },
  voix: Voix,
): string[] {
  const raisons = pour.appariement.raisons.map((r) => r[voix]);
  return pour.decouverte ? [DECOUVERTE[voix], ...raisons] : raisons;
}

/** A reason from the sentence said to the person and the one said of them to professionals. */
export function phrases(code: string, part: number, personne: string, pro: string): Raison {
  return {
    code,
    part,
    personne,
    referent: `${pro}.`,
    coordination: `${majuscule(pro)}.`,
  };
}

/** What does not fit, what keeps the mission out first, in the words of its reader. */
export function bemolsDits(
  appariement: { ecarts: readonly Raison[]; reserves: readonly Raison[] },
  voix: Voix,
): string[] {
  return [...appariement.ecarts, ...appariement.reserves].map((r) => r[voix]);
}
