import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import NextAuth, { type NextAuthOptions } from 'next-auth';

type Demande = {
  method: 'GET' | 'POST';
  /** After /api/auth: `['signin', 'proconnect']`. */
  chemin: string[];
  query?: Record<string, string>;
  cookies?: Record<string, string>;
  body?: Record<string, string>;
};
/** Where next-auth leads, and the `Set-Cookie` lines to give the browser. */
export type Depart = { vers: string; cookies: string[] };

/** Asks next-auth something outside of its own route: it answers where to go. */
export async function demanderNextAuth(options: NextAuthOptions, demande: Demande): Promise<Depart> {
  const enTetes = new Map<string, string | string[]>();
  const reponse = {
    getHeader: (nom: string) => enTetes.get(nom),
    setHeader: (nom: string, valeur: string | string[]) => enTetes.set(nom, valeur),
    status: () => reponse,
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  };
  const { chemin, query = {}, cookies = {}, body = {}, method } = demande;
  const traiter = NextAuth(options) as (requete: object, reponse: object) => Promise<void>;
  await traiter({ method, body, cookies, headers: {}, query: { ...query, nextauth: chemin } }, reponse);
  return {
    vers: String(enTetes.get('Location') ?? '/connexion?error=Depart'),
    cookies: [enTetes.get('Set-Cookie') ?? []].flat(),
  };
}

/**
 * Starts a sign-in at a provider. The double-submit token of next-auth is given here, on the server: the form that
 * leads here needs no script and no cookie beforehand.
 */
export async function partirVers(
  options: NextAuthOptions,
  fournisseur: string,
  retour: string,
): Promise<Depart> {
  const csrfToken = randomBytes(32).toString('hex');
  const secret = process.env.NEXTAUTH_SECRET ?? '';
  const hash = createHash('sha256').update(`${csrfToken}${secret}`).digest('hex');
  const nom = `${options.useSecureCookies ? '__Host-' : ''}next-auth.csrf-token`;
  return demanderNextAuth(options, {
    method: 'POST',
    chemin: ['signin', fournisseur],
    cookies: { [nom]: `${csrfToken}|${hash}` },
    body: { csrfToken, callbackUrl: retour },
  });
}
