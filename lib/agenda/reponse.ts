import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { acteurConnecte } from '@/lib/auth/session';
import type { Role } from '@/lib/generated/prisma/enums';
import { maintenant } from '@/lib/horloge';
import { estIdentifiant } from '@/lib/requete';
import { fichier, fichierIntrouvable } from '@/lib/telechargement';

/**
 * A calendar file, for the first of these roles that the visitor has and to which `lire` gives one; for anybody else there
 * is nothing here. Its name says nothing: a telephone shows what it has received.
 */
export async function repondreAgenda<R extends Role>(
  id: string,
  roles: readonly R[],
  lire: (acteur: ActeurDe<R>, now: Date) => Promise<string | null>,
): Promise<Response> {
  const now = maintenant();
  for (const role of estIdentifiant(id) ? roles : []) {
    const acteur = await acteurConnecte([role]);
    const agenda = acteur && (await lire(acteur, now));
    if (agenda) return fichier(agenda, 'text/calendar; charset=utf-8', 'agenda.ics');
  }
  return fichierIntrouvable();
}
