import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';

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

type Compte = { id: string; userId: string };

/** Holds an account and what opens it, in the order of somebody who comes in: a sign-in under way is waited for, or waits. */
export async function verrouillerCompte(tx: Tx, { id, userId }: Compte): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "liens_connexion" WHERE "userId" = ${userId}::uuid ORDER BY "id" FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM "cartes_connexion" WHERE "beneficiaireId" = ${id}::uuid ORDER BY "id" FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
}

/** Every way in of a person whose account is held, for good: links, card, sessions. */
export async function fermerEntrees(tx: Tx, { id, userId }: Compte): Promise<void> {
  await tx.lienConnexion.deleteMany({ where: { userId } });
  await tx.carteConnexion.deleteMany({ where: { beneficiaireId: id } });
  await tx.session.deleteMany({ where: { userId } });
}

/** What was on its way to somebody at the very moment at which they were erased: it is theirs no more. */
export async function oublierEffaces(): Promise<void> {
  const user = { beneficiaire: { anonymiseLe: { not: null } } };
  await db.$transaction([
    db.message.deleteMany({ where: { user } }),
    db.lienConnexion.deleteMany({ where: { user } }),
    db.session.deleteMany({ where: { user } }),
  ]);
}
