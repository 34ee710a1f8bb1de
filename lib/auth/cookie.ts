import 'server-only';
import { cookies } from 'next/headers';
import type { Entree } from './commands/session';
import { cookieSession, estHttps } from './config';

/** Gives the browser its session: httpOnly, lax, secure behind HTTPS. Ends with the session itself. */
export async function poserCookie(entree: Entree): Promise<Entree> {
  (await cookies()).set(cookieSession(), entree.jeton, {
    httpOnly: true,
    sameSite: 'lax',
    secure: estHttps(),
    path: '/',
    expires: entree.expire,
  });
  return entree;
}

/** The token of the browser's session, if it has one. */
export async function lireCookie(): Promise<string | null> {
  return (await cookies()).get(cookieSession())?.value ?? null;
}

export async function oterCookie(): Promise<void> {
  (await cookies()).delete({ name: cookieSession(), path: '/', secure: estHttps() });
}
