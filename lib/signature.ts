import { createHmac, timingSafeEqual } from 'node:crypto';

/** What this installation says of a text for one use (HMAC-SHA-256, base64url): nobody else can write it. */
export const signer = (usage: string, texte: string): string =>
  createHmac('sha256', process.env.NEXTAUTH_SECRET ?? '')
    .update(`${usage}:${texte}`)
    .digest('base64url');

/** Did this installation sign this text for this use? */
export function estSigne(usage: string, texte: string, signature: string): boolean {
  return memesTextes(signer(usage, texte), signature);
}

function memesTextes(a: string, b: string): boolean {
  const [attendu, recu] = [Buffer.from(a), Buffer.from(b)];
  return attendu.length === recu.length && timingSafeEqual(attendu, recu);
}

/** 132 bits of the same, for a link that somebody may have to read from a telephone. */
export const signerCourt = (usage: string, texte: string): string => signer(usage, texte).slice(0, 22);

/** Did this installation sign this text for this use, in short? */
export function estSigneCourt(usage: string, texte: string, signature: string): boolean {
  return memesTextes(signerCourt(usage, texte), signature);
}
