import { refusFichier } from '../refus';

const UTF16 = Buffer.from([0xff, 0xfe]);
/** Five bytes that windows-1252 gives to no letter. */
const SANS_LETTRE = /[\u0081\u008d\u008f\u0090\u009d]/;

const ILLISIBLE =
  'Les lettres de ce fichier ne se lisent pas. Enregistrez-le en « CSV UTF-8 » ou en Excel (.xlsx), puis recommencez.';

/**
 * The text of a CSV file: what its first bytes say (UTF-8, UTF-16), else UTF-8 when all of it is, else windows-1252,
 * which Excel writes in France.
 * @throws MetierError for what is no text, or letters that were broken before
 */
export function enTexte(octets: Buffer): string {
  if (octets.subarray(0, 2).equals(UTF16)) return new TextDecoder('utf-16le').decode(octets);
  if (octets.includes(0)) throw refusFichier('Ce fichier n’est ni un CSV ni un Excel (.xlsx).');
  let texte: string;
  try {
    texte = new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    texte = new TextDecoder('windows-1252').decode(octets);
    if (SANS_LETTRE.test(texte)) throw refusFichier(ILLISIBLE);
  }
  // « Ã© » = UTF-8 that was read as something else and written again.
  if (/\ufffd|Ã[\u0080-\u00bf]/.test(texte.slice(0, 5000))) throw refusFichier(ILLISIBLE);
  return texte;
}
