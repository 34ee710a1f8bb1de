import 'server-only';
import { PrismaAdapter } from '@next-auth/prisma-adapter';
import type { NextAuthOptions } from 'next-auth';
import { db } from '@/lib/db';
import { env, type Reglages } from '@/lib/env';
import { maintenant } from '@/lib/horloge';
import { PUBLIC } from './acteur';
import { accueillirProConnect } from './commands/proconnect';
import { ouvrirSession } from './commands/session';
import { fournisseurProConnect } from './proconnect';
import { compteDeLaSession } from './queries';
import { visiteur } from './visiteur';

/** Is the site reached by HTTPS? Said by its own address. */
export const estHttps = () => (env().NEXTAUTH_URL ?? '').startsWith('https://');

/** Name of the session cookie: `__Secure-` behind HTTPS, as next-auth names it. */
export const cookieSession = () =>
  estHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';

const refuser = async () => {
  throw new Error('Les comptes se créent par invitation.');
};

/**
 * next-auth reads the sessions that our own commands create, and never extends one (their end is absolute). It
 * signs in by itself by ProConnect only, when it is set, and there too the session is ours.
 */
export function optionsAuth(reglages: Reglages): NextAuthOptions {
  const proconnect = fournisseurProConnect(reglages);
  return {
    adapter: {
      ...PrismaAdapter(db as unknown as Parameters<typeof PrismaAdapter>[0]),
      createUser: refuser,
      // The tie is made by our command, before; no token of the provider is kept.
      linkAccount: refuser,
      createSession: async ({ userId }) => {
        const { appareil } = await visiteur();
        const { jeton, expire } = await db.$transaction((tx) =>
          ouvrirSession(tx, userId, { moyen: 'PROCONNECT', longue: false, appareil }, maintenant()),
        );
        return { sessionToken: jeton, userId, expires: expire };
      },
      // With all that says who somebody is (`compteConnecte`), so that nothing is read twice.
      getSessionAndUser: async (sessionToken) => {
        const lue = await compteDeLaSession(sessionToken, maintenant());
        if (!lue) return null;
        const { compte, expire: expires } = lue;
        return {
          session: { sessionToken, userId: compte.id, expires },
          user: { id: compte.id, email: '', emailVerified: null, compte },
        };
      },
      updateSession: async () => null,
    },
    session: { strategy: 'database' },
    useSecureCookies: (reglages.NEXTAUTH_URL ?? '').startsWith('https://'),
    providers: proconnect ? [proconnect] : [],
    pages: { signIn: '/connexion', signOut: '/connexion', error: '/connexion' },
    callbacks: {
      session: ({ session, user }) => ({ ...session, userId: user.id }),
      signIn: ({ account, profile }) =>
        accueillirProConnect(
          PUBLIC,
          { sujet: account!.providerAccountId, email: profile?.email ?? null },
          maintenant(),
        ),
    },
  };
}

export const authOptions: NextAuthOptions = optionsAuth(env());
