/** « Compte dans le contrat »: the référent's agreement is `proposeLe`, the person's is `accordLe`. */
type Compte = { proposeLe: Date; accordLe: Date | null; finLe: Date | null };
export type EtatCompte = 'AUCUN' | 'PROPOSE' | 'ACCORDE';

/** Where the double agreement stands; an ended one is as if it had never been. */
export function etatCompte(compte: Compte | null | undefined): EtatCompte {
  if (!compte || compte.finLe) return 'AUCUN';
  return compte.accordLe ? 'ACCORDE' : 'PROPOSE';
}
