import 'server-only';
import { randomUUID } from 'node:crypto';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { PUBLIC, type Acteur, type ActeurDe, type RoleConnecte } from '@/lib/auth/acteur';
import { acteurConnecte, acteurDeLEspace } from '@/lib/auth/session';
import { Depasse, MetierError } from '@/lib/erreurs';
import { ENTRE_TEMPS, type ActionFormulaire, type EtatFormulaire } from '@/lib/formulaire';
import { maintenant } from '@/lib/horloge';
import { journalTechnique } from '@/lib/journal/technique';
import { baseInjoignable } from '@/lib/panne';
import { avecParametre } from '@/lib/requete';

type Definition<R extends RoleConnecte | 'PUBLIC', S extends z.ZodType, T> = {
  /** Roles that may call; 'PUBLIC' = anybody, signed in or not. */
  role: R | readonly R[];
  schema: S;
  run: (acteur: R extends 'PUBLIC' ? Acteur : ActeurDe<R>, saisie: z.output<S>, now: Date) => Promise<T>;
  /** Where to go when it is done (a path); a message is named by `?fait=…`. */
  then: (resultat: T, saisie: z.output<S>) => string;
  /** Fields never sent back to the browser. */
  secrets?: readonly string[];
};

/** FormData as zod takes it: a repeated name becomes a list; React's own fields (`$ACTION_…`) are left out. */
export function lireFormulaire(donnees: FormData): Record<string, unknown> {
  const objet: Record<string, unknown> = {};
  for (const nom of new Set(donnees.keys())) {
    if (nom.startsWith('$')) continue;
    const valeurs = donnees.getAll(nom);
    objet[nom] = valeurs.length > 1 ? valeurs : valeurs[0];
  }
  return objet;
}

function garder(donnees: FormData, secrets: readonly string[]): Record<string, string[]> {
  const valeurs: Record<string, string[]> = {};
  for (const nom of new Set(donnees.keys())) {
    if (nom.startsWith('$') || secrets.includes(nom)) continue;
    valeurs[nom] = donnees.getAll(nom).filter((v): v is string => typeof v === 'string');
  }
  return valeurs;
}

/**
 * The page that was read, telling that something changed meanwhile. Without scripts the whole page comes again, and
 * a form that is gone has nowhere to say it; with them (`next-action`) the form is still there, and says why.
 */
async function pageRelue(): Promise<string | null> {
  const entetes = await headers();
  const lue = entetes.get('referer');
  if (entetes.has('next-action') || !lue) return null;
  return avecParametre(lue, 'fait', ENTRE_TEMPS);
}

/**
 * The only wrapper around server actions: session and role, then zod, then the command, then a redirect.
 * The single catcher: a MetierError goes back into the form, Next's own throws go on, anything else is
 * logged under a reference and told as such, without its message.
 */
export function action<const R extends RoleConnecte | 'PUBLIC', S extends z.ZodType, T>(
  definition: Definition<R, S, T>,
): ActionFormulaire {
  const roles = (Array.isArray(definition.role) ? definition.role : [definition.role]) as readonly (
    RoleConnecte | 'PUBLIC'
  )[];
  const secrets = definition.secrets ?? [];
  return async (etat, donnees) => {
    const refuser = (reste: Omit<EtatFormulaire, 'tour' | 'valeurs'>): EtatFormulaire => ({
      ...reste,
      valeurs: garder(donnees, secrets),
      tour: (etat?.tour ?? 0) + 1,
    });
    let cible: string;
    try {
      const connectes = roles.filter((r): r is RoleConnecte => r !== 'PUBLIC');
      const acteur: Acteur = roles.includes('PUBLIC')
        ? ((await acteurConnecte()) ?? PUBLIC)
        : await acteurDeLEspace(connectes, donnees.get('espace')).then((a) => {
            if (!a) throw new MetierError('INTERDIT', 'Connectez-vous avec le bon compte pour faire cela.');
            return a;
          });
      const lu = definition.schema.safeParse(lireFormulaire(donnees));
      if (!lu.success) {
        const champs: Record<string, string[]> = {};
        for (const p of lu.error.issues) (champs[String(p.path[0] ?? '')] ??= []).push(p.message);
        return refuser({ erreur: 'Il reste quelque chose à corriger. Rien n’est perdu.', champs });
      }
      const resultat = await definition.run(
        acteur as Parameters<typeof definition.run>[0],
        lu.data,
        maintenant(),
      );
      cible = definition.then(resultat, lu.data);
    } catch (e) {
      unstable_rethrow(e);
      const relue = e instanceof Depasse ? await pageRelue() : null;
      if (relue) redirect(relue);
      if (e instanceof MetierError) return refuser({ erreur: e.message, champs: e.champs });
      if (baseInjoignable(e))
        return refuser({
          erreur:
            'Le site fait une pause de quelques minutes. Rien n’est perdu : essayez encore un peu plus tard.',
        });
      const reference = randomUUID().slice(0, 8);
      journalTechnique.error({ err: e, reference }, 'action');
      return refuser({
        erreur: `Une erreur est survenue (réf. ${reference}). Rien n’est perdu : essayez encore.`,
      });
    }
    // « Retour » shows the page as it is from now on, not as the browser kept it.
    refresh();
    redirect(cible);
  };
}
