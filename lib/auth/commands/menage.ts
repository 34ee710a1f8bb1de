import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';

/**
 * For the worker: sessions, sign-in links and rate counters whose time is over. They open nothing any more; what
 * they say of somebody's comings and goings is not kept.
 * @returns how many of each went
 */
export async function supprimerEntreesPerimees(
  _acteur: Acteur,
  _saisie: Record<string, never>,
  now: Date,
): Promise<{ sessions: number; liens: number; limites: number }> {
  const [sessions, liens, limites] = await db.$transaction([
    db.session.deleteMany({ where: { expires: { lt: now } } }),
    db.lienConnexion.deleteMany({ where: { expireLe: { lt: now } } }),
    db.limite.deleteMany({ where: { expire: { lt: now.getTime() } } }),
  ]);
  return { sessions: sessions.count, liens: liens.count, limites: limites.count };
}
