import { refusFichier } from '../refus';

const UTF16 = Buffer.from([0xff, 0xfe]);
/** Five bytes that windows-1252 gives to no letter. */
const SANS_LETTRE = /[\u0081\u008d\u008f\u0090\u009d]/;
/** In bytes: a file is never whole in letters, which weigh up to twice as much. */
const TRANCHE = 65_536;
/** In letters: where « Ã© » is looked for. */
const DEBUT = 5000;

const ILLISIBLE =
  'Les lettres de ce fichier ne se lisent pas. Enregistrez-le en « CSV UTF-8 » ou en Excel (.xlsx), puis recommencez.';

type Codage = 'utf-16le' | 'utf-8' | 'windows-1252';

function* decoder(octets: Buffer, codage: Codage, fatal = false): Generator<string> {
  const decodeur = new TextDecoder(codage, { fatal });
  for (let i = 0; i < octets.length; i += TRANCHE)
    yield decodeur.decode(octets.subarray(i, i + TRANCHE), { stream: true });
  yield decodeur.decode();
}

function estUtf8(octets: Buffer): boolean {
  try {
    for (const tranche of decoder(octets, 'utf-8', true)) void tranche;
    return true;
  } catch {
    return false;
  }
}

function codageDe(octets: Buffer): Codage {
  if (octets.subarray(0, 2).equals(UTF16)) return 'utf-16le';
  if (octets.includes(0)) throw refusFichier('Ce fichier n’est ni un CSV ni un Excel (.xlsx).');
  return estUtf8(octets) ? 'utf-8' : 'windows-1252';
}

/**
 * The text of a CSV file, slice by slice: what its first bytes say (UTF-8, UTF-16), else UTF-8 when all of it is, else
 * windows-1252, which Excel writes in France.
 * @throws MetierError for what is no text, or letters that were broken before: at once, or at their slice
 */
export function* enTexte(octets: Buffer): Generator<string> {
  const codage = codageDe(octets);
  let lues = 0;
  for (const tranche of decoder(octets, codage)) {
    if (codage === 'windows-1252' && SANS_LETTRE.test(tranche)) throw refusFichier(ILLISIBLE);
    // « Ã© » = UTF-8 that was read as something else and written again.
    if (
      codage !== 'utf-16le' &&
      lues < DEBUT &&
      /\ufffd|Ã[\u0080-\u00bf]/.test(tranche.slice(0, DEBUT - lues))
    )
      throw refusFichier(ILLISIBLE);
    lues += tranche.length;
    if (tranche) yield tranche;
  }
}
