import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody confuses on paper: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, G/6, U/V, Q. */
const ALPHABET = 'ACDEFHJKMNPRTWXY3479';
export const LONGUEUR_CODE = 8;
export const LONGUEUR_NUMERO = 10;

/** A random token for a link or a session: 192 bits, safe in an address. */
export function nouveauJeton(): string {
  return randomBytes(24).toString('base64url');
}

/** What the database keeps of a token: enough to recognise it, not to use it. */
export function empreinte(jeton: string): string {
  return createHash('sha256').update(jeton).digest('hex');
}

const tirer = (longueur: number) =>
  Array.from({ length: longueur }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** The code of the detachable part of a card: 8 signs, 2.5 × 10^10 possibilities, 5 tries a quarter of an hour. */
export const nouveauCode = () => tirer(LONGUEUR_CODE);
/** What the QR of a card holds. It names the card and opens nothing alone. */
export const nouveauNumero = () => tirer(LONGUEUR_NUMERO);

/** What a person types, as it was drawn: capitals, without spaces or dashes. */
export function normaliserCode(saisi: string): string {
  return saisi.toUpperCase().replace(/[\s–—-]/g, '');
}

/** A code or number as it is printed: two groups (« ACDE-FHJK »). */
export function codeAffiche(code: string): string {
  const milieu = Math.ceil(code.length / 2);
  return `${code.slice(0, milieu)}-${code.slice(milieu)}`;
}

const deriver = (code: string, sel: Buffer) =>
  new Promise<Buffer>((oui, non) =>
    scrypt(normaliserCode(code), sel, 32, { N: 16_384, r: 8, p: 1 }, (e, cle) => (e ? non(e) : oui(cle))),
  );

/** Hash of a code: `sel:clé` in base64url, by scrypt. */
export async function hacherCode(code: string): Promise<string> {
  const sel = randomBytes(16);
  return `${sel.toString('base64url')}:${(await deriver(code, sel)).toString('base64url')}`;
}

const LEURRE = `${'A'.repeat(22)}:${'A'.repeat(43)}`;

/** Is this the code? Takes the same time when there is no hash to compare with. */
export async function verifierCode(code: string, hash: string | null): Promise<boolean> {
  const [sel, attendu] = (hash ?? LEURRE).split(':').map((p) => Buffer.from(p, 'base64url'));
  const egal = timingSafeEqual(await deriver(code, sel!), attendu!);
  return egal && hash !== null;
}
