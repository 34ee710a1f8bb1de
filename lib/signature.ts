import { createHmac, timingSafeEqual } from 'node:crypto';

/** What this installation says of a text for one use (HMAC-SHA-256, base64url): nobody else can write it. */
export const signer = (usage: string, texte: string): string =>
  createHmac('sha256', process.env.NEXTAUTH_SECRET ?? '')
    .update(`${usage}:${texte}`)
    .digest('base64url');

/** Did this installation sign this text for this use? */
export function estSigne(usage: string, texte: string, signature: string): boolean {
  const attendue = Buffer.from(signer(usage, texte));
  const recue = Buffer.from(signature);
  return attendue.length === recue.length && timingSafeEqual(attendue, recue);
}
