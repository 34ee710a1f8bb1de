import 'server-only';
import { cache } from 'react';
import { getServerSession, type NextAuthOptions, type Session } from 'next-auth';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { ActeurDe, RoleConnecte } from './acteur';
import { acteurDansLEspace, acteursDe, type ActeurConnecte, type Compte } from './compte';
import { authOptions, cookieSession } from './config';

export type CompteConnecte = {
  userId: string;
  prenom: string;
  nom: string;
  /** One actor per role held. */
  acteurs: ActeurConnecte[];
  /** Who helps in this session, when somebody does. */
  aide: string | null;
};

const { adapter, callbacks } = authOptions;
type AvecCompte = { compte?: Compte };

/**
 * On the server a session is the account that its adapter has read (`getSessionAndUser`). next-auth takes a reading that
 * fails for nobody: `dire` hears of it.
 */
const surLeServeur = (dire: (echec: unknown) => void): NextAuthOptions => ({
  ...authOptions,
  adapter: {
    ...adapter!,
    getSessionAndUser: async (jeton) => {
      try {
        return await adapter!.getSessionAndUser!(jeton);
      } catch (echec) {
        dire(echec);
        return null;
      }
    },
  },
  callbacks: {
    ...callbacks,
    session: ({ user }) => ({ compte: (user as AvecCompte).compte }) as Session & AvecCompte,
  },
});

/**
 * The signed-in account with its roles, or null. Read once per request, in one statement.
 * @throws what kept it from being read: a base that does not answer signs nobody out
 */
export const compteConnecte = cache(async (): Promise<CompteConnecte | null> => {
  let echec: unknown;
  const session: AvecCompte | null = await getServerSession(surLeServeur((e) => (echec = e)));
  if (echec) throw echec;
  const compte = session?.compte;
  if (!compte || compte.desactiveLe) return null;
  return {
    ...{ userId: compte.id, prenom: compte.prenom, nom: compte.nom },
    ...{ acteurs: acteursDe(compte), aide: compte.aide?.nom ?? null },
  };
});

/** The signed-in actor for one of these roles (any role when none is named), or null. */
export async function acteurConnecte<R extends RoleConnecte = RoleConnecte>(
  roles?: readonly R[],
): Promise<ActeurDe<R> | null> {
  const compte = await compteConnecte();
  const acteur = compte?.acteurs.find((a) => !roles || roles.includes(a.role as R));
  return (acteur as ActeurDe<R> | undefined) ?? null;
}

/** The signed-in actor for a form of this space (see `acteurDansLEspace`), or null. */
export async function acteurDeLEspace(roles: readonly RoleConnecte[], espace: unknown) {
  return acteurDansLEspace((await compteConnecte())?.acteurs ?? [], roles, espace);
}

/**
 * For pages of a role's space: its actor. Nobody signed in → /connexion; somebody else → the « introuvable » page,
 * which does not tell whether there is something here.
 */
export async function exigerActeur<R extends RoleConnecte>(role: R): Promise<ActeurDe<R>> {
  const compte = await compteConnecte();
  if (!compte) redirect('/connexion');
  const acteur = compte.acteurs.find((a) => a.role === role);
  if (!acteur) notFound();
  return acteur as ActeurDe<R>;
}

/** For public pages: the signed-in visitor (under one of these roles), without touching the database when there is no session cookie. */
export async function visiteurConnecte<R extends RoleConnecte = RoleConnecte>(
  roles?: readonly R[],
): Promise<ActeurDe<R> | null> {
  return (await cookies()).has(cookieSession()) ? acteurConnecte(roles) : null;
}
