import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { cspANonce } from '@/lib/csp';
import { env } from '@/lib/env';

/**
 * Gives each signed-in page a nonce of its own. Authorises nothing: queries and commands do.
 * Next reads the nonce from the request's own policy and puts it on every script of the page.
 */
export function proxy(requete: NextRequest): NextResponse {
  const fournisseur = env().PROCONNECT_ISSUER;
  const csp = cspANonce(randomBytes(16).toString('base64'), {
    dev: process.env.NODE_ENV === 'development',
    formulaires: fournisseur ? [new URL(fournisseur).origin] : [],
  });
  const headers = new Headers(requete.headers);
  headers.set('Content-Security-Policy', csp);
  const reponse = NextResponse.next({ request: { headers } });
  reponse.headers.set('Content-Security-Policy', csp);
  return reponse;
}

/** Pages only: a body that passes here is cut at 10 MB, so uploads (route handlers under /api) stay outside. */
export const config = {
  matcher: [
    '/connexion/:chemin*',
    '/compte/:chemin*',
    '/boite-de-demo/:chemin*',
    '/beneficiaire/:chemin*',
    '/referent/:chemin*',
    '/association/:chemin*',
    '/coordination/:chemin*',
    '/departement/:chemin*',
  ],
};
