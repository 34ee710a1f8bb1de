/** GSM 03.38, the alphabet of SMS: one such sign is 7 bits, and a message of them holds 160. */
const ALPHABET =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà ';
/** Its second page: each of these signs counts for two. */
const SECONDE_PAGE = '^{}\\[~]|€\f';
const SEULS = new Set(ALPHABET);
const DOUBLES = new Set(SECONDE_PAGE);

/** What French writes and the alphabet does not hold, with what everybody reads in its place. */
const PROCHES: Record<string, string> = {
  '«\u00a0': '"',
  '\u00a0»': '"',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '–': '-',
  '—': '-',
  '\u2011': '-',
  '…': '...',
  œ: 'oe',
  Œ: 'OE',
};
const A_REMPLACER = new RegExp(Object.keys(PROCHES).join('|'), 'g');
const estGsm = (signe: string) => SEULS.has(signe) || DOUBLES.has(signe);
const sansAccent = (signe: string) => signe.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * A text in the alphabet of SMS, so that it costs half: « ’ » becomes « ' », « ê » becomes « e ». Where one sign has
 * nothing near it there, nothing would be won, and the text stays as it was written.
 */
export function enGsm(texte: string): string {
  const proche = Array.from(
    texte.normalize('NFC').replace(A_REMPLACER, (signe) => PROCHES[signe]!),
    (signe) => (estGsm(signe) ? signe : sansAccent(signe)),
  ).join('');
  return Array.from(proche).every(estGsm) ? proche : texte;
}

/** In how many SMS a text leaves: alone it has 160 signs, in pieces of 153; outside the alphabet 70 and 67. */
export function nombreDeSms(texte: string): number {
  const signes = Array.from(texte);
  const [longueur, seul, morceau] = signes.every(estGsm)
    ? [signes.reduce((n, s) => n + (DOUBLES.has(s) ? 2 : 1), 0), 160, 153]
    : [texte.length, 70, 67];
  return longueur <= seul ? 1 : Math.ceil(longueur / morceau);
}
