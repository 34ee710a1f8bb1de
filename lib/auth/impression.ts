import 'server-only';
import { cookies } from 'next/headers';
import type { CarteNeuve } from '@/lib/comptes/commands/acces';
import { descellee, DUREE_IMPRESSION, sceller } from '@/lib/comptes/enveloppe';
import { estHttps } from './config';

const COOKIE = 'tremplin-carte';

/** Keeps a new card for its page, sealed in this browser, until it is printed. */
export async function garderPourImprimer(carte: CarteNeuve, now: Date): Promise<void> {
  (await cookies()).set(COOKIE, await sceller(carte, now), {
    httpOnly: true,
    sameSite: 'strict',
    secure: estHttps(),
    path: '/',
    maxAge: DUREE_IMPRESSION,
  });
}

/** The card just made in this browser, if it is this one. */
export async function carteAImprimer(carteId: string | undefined, now: Date): Promise<CarteNeuve | null> {
  const enveloppe = (await cookies()).get(COOKIE)?.value;
  const carte = enveloppe ? await descellee(enveloppe, now) : null;
  return carte && carte.carteId === carteId ? carte : null;
}
