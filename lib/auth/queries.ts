import 'server-only';
import { db } from '@/lib/db';
import { empreinte } from './secret';

/** A link as its page shows it, or null when it cannot be used any more. Looking at it does not use it. */
export async function lienOuvert(jeton: string, now: Date): Promise<{ longue: boolean } | null> {
  return db.lienConnexion.findFirst({
    where: { tokenHash: empreinte(jeton), utiliseLe: null, expireLe: { gt: now } },
    select: { longue: true },
  });
}
