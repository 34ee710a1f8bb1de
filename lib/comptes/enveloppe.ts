import { createHash } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { CarteNeuve } from './commands/acces';

/** How long a new card may be printed, in seconds. */
export const DUREE_IMPRESSION = 600;

function cle(): Uint8Array {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET manque : lancez « npm start ».');
  return createHash('sha256').update(`carte-a-imprimer:${secret}`).digest();
}

/** A new card in an envelope that only this installation opens, for ten minutes: the code is kept nowhere else. */
export async function sceller(carte: CarteNeuve, now: Date): Promise<string> {
  const secondes = Math.floor(now.getTime() / 1000);
  return new EncryptJWT({ ...carte })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt(secondes)
    .setExpirationTime(secondes + DUREE_IMPRESSION)
    .encrypt(cle());
}

/** The card in the envelope, or null when it is too old or was not sealed here. */
export async function descellee(enveloppe: string, now: Date): Promise<CarteNeuve | null> {
  try {
    const { payload } = await jwtDecrypt<CarteNeuve>(enveloppe, cle(), { currentDate: now });
    return { carteId: payload.carteId, numero: payload.numero, code: payload.code };
  } catch {
    return null;
  }
}
