import type { Tx } from '@/lib/db';
import { notifier, type Envoi } from '@/lib/notifications/commands/envoi';

/** Tells the référent who accompanies the person now; nobody is told when there is none. `message` of that naming's id. */
export async function prevenirReferent(
  tx: Tx,
  beneficiaireId: string,
  message: (suiviId: string) => Omit<Envoi, 'userId'>,
  now: Date,
): Promise<void> {
  const suivi = await tx.suivi.findFirst({
    where: { beneficiaireId, finLe: null },
    select: { id: true, referent: { select: { userId: true } } },
  });
  if (suivi?.referent) await notifier(tx, { ...message(suivi.id), userId: suivi.referent.userId }, now);
}
