import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { EVENEMENTS } from '../evenement';
import type { CodeModele } from '../modele';
import { avisDe } from '../policy';

/**
 * Opens one of one's notifications: it is read.
 * @returns where what it tells is read or answered
 * @throws NonTrouve for somebody else's
 */
export async function ouvrirAvis(acteur: Acteur, { avisId }: { avisId: string }, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const where = { AND: [avisDe(acteur), { id: avisId }] };
    const message = await tx.message.findFirst({ where, select: { modele: true } });
    if (!message) throw new NonTrouve('Cette notification');
    await tx.message.updateMany({ where: { AND: [where, { luLe: null }] }, data: { luLe: now } });
    return EVENEMENTS[message.modele as CodeModele].page!;
  });
}

/**
 * Everything that had come when the page was read is read; what came since stays new.
 * @returns how many
 */
export async function toutMarquerLu(
  acteur: Acteur,
  { jusqua }: { jusqua: Date },
  now: Date,
): Promise<number> {
  if (!acteur.userId) throw new Interdit('aux personnes connectées');
  const { count } = await db.message.updateMany({
    where: { AND: [avisDe(acteur), { luLe: null, creeLe: { lte: jusqua } }] },
    data: { luLe: now },
  });
  return count;
}
