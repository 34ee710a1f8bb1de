import { PUBLIC } from '@/lib/auth/acteur';
import type { Tx } from '@/lib/db';
import { journaliser } from '@/lib/journal/commands';
import { retirerEnvois } from '@/lib/notifications/commands/envoi';
import { debutDesCles } from '../nouveaute';

/** What was written to a référent and has not left does not leave. Their row first, as when it is written. */
export const taireNouveautes = (tx: Tx, { id, userId }: { id: string; userId: string }): Promise<number> =>
  retirerEnvois(tx, userId, debutDesCles(id));

/** The link of a weekly message stops it, whoever holds it: the lock is the update's own. Twice is once. */
export async function arreterParLien(tx: Tx, referentId: string, now: Date): Promise<void> {
  const referent = await tx.referent.findUnique({
    where: { id: referentId },
    select: { id: true, userId: true },
  });
  if (!referent) return;
  const { count } = await tx.referent.updateMany({
    where: { id: referentId, sansNouveautesLe: null },
    data: { sansNouveautesLe: now, sansNouveautesParLien: true },
  });
  await taireNouveautes(tx, referent);
  if (count === 1)
    await journaliser(tx, PUBLIC, now, {
      action: 'nouveautes.arreter',
      objet: { type: 'User', id: referent.userId },
    });
}

/** The way back: what the link stopped at this instant comes again, not what the référent stopped. Twice is once. */
export async function reprendreParLien(
  tx: Tx,
  { referentId, arreteLe }: { referentId: string; arreteLe: Date },
  now: Date,
): Promise<void> {
  const rendus = await tx.referent.updateManyAndReturn({
    where: { id: referentId, sansNouveautesLe: arreteLe, sansNouveautesParLien: true },
    data: { sansNouveautesLe: null, sansNouveautesParLien: false },
    select: { userId: true },
  });
  for (const { userId } of rendus)
    await journaliser(tx, PUBLIC, now, {
      action: 'nouveautes.recevoir',
      objet: { type: 'User', id: userId },
    });
}
