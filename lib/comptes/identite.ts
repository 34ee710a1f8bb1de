/** Does the number hold the right check digit (Luhn)? A SIREN has 9 digits, a SIRET 14. */
function luhn(chiffres: string): boolean {
  const somme = [...chiffres].reverse().reduce((total, c, rang) => {
    const n = Number(c) * (rang % 2 ? 2 : 1);
    return total + (n > 9 ? n - 9 : n);
  }, 0);
  return somme % 10 === 0;
}

/** A SIRET: 14 digits, Luhn; those of La Poste (356 000 000) add up to a multiple of 5 instead. */
export function siretValide(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false;
  if (luhn(siret)) return true;
  return siret.startsWith('356000000') && [...siret].reduce((t, c) => t + Number(c), 0) % 5 === 0;
}

/** A SIREN: 9 digits, Luhn. */
export function sirenValide(siren: string): boolean {
  return /^\d{9}$/.test(siren) && luhn(siren);
}

/** An RNA: the letter W and 9 digits. Source: the Répertoire national des associations. */
export const rnaValide = (rna: string): boolean => /^W\d{9}$/.test(rna);
export const PHRASE_RNA = 'Le numéro RNA est la lettre W suivie de 9 chiffres.';
