/** Said beside the field when a text holds what looks like a social security number. */
export const PHRASE_NIR =
  'Ce texte contient ce qui ressemble à un numéro de sécurité sociale. Tremplin ne le garde jamais : enlevez-le.';

const FORME =
  /(?<![0-9A-Za-z])([1-478])[ .-]?(\d{2})[ .-]?(0[1-9]|1[0-2]|[2-9]\d)[ .-]?(\d{2}|2[AaBb])[ .-]?(\d{3})[ .-]?(\d{3})(?:[ .-]?(\d{2}))?(?![0-9A-Za-z])/g;

function cleValide(corps: string, cle: string): boolean {
  const nombre = corps.toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97n - (BigInt(nombre) % 97n) === BigInt(cle);
}

/**
 * Whether a text holds something shaped like a NIR: 13 or 15 digits, first 1–4, 7 or 8, a valid month
 * (01–12, or 20 and above for the special codes), Corsica's 2A/2B, and the right key when there are 15.
 * Source: INSEE, structure of the RNIPP number; key = 97 − (number mod 97).
 */
export function contientUnNir(texte: string): boolean {
  for (const m of texte.matchAll(FORME)) {
    const [, sexe, annee, mois, departement, commune, ordre, cle] = m;
    if (cle === undefined) return true;
    if (cleValide(`${sexe}${annee}${mois}${departement}${commune}${ordre}`, cle)) return true;
  }
  return false;
}
