import { majuscule } from '@/lib/langage/phrase';

/**
 * One reason, for or against, with the sentence for each reader. `part` = what it adds to the total.
 * The référent's reads on from « Pour cette personne », said once above the list.
 */
export type Raison = { code: string; part: number; personne: string; referent: string; coordination: string };

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
