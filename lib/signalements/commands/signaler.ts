import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import { peutEcrireMessage } from '@/lib/fils/policy';
import { messagesSignalables } from '../policy';
import type { signalementSchema } from '../schema';
import { tenirMessage } from './sujet';

/**
 * A reader reports a message of somebody else. Twice is once, with the first motive. No line of the journal: who reports
 * whom is in no list.
 * @throws Interdit; NonTrouve out of sight, taken away, or one's own
 */
export async function signalerMessage(acteur: Acteur, saisie: z.output<typeof signalementSchema>, now: Date) {
  if (!peutEcrireMessage(acteur)) throw new Interdit('aux personnes de cet échange');
  const { messageId, motif } = saisie;
  const { role, userId: parId } = acteur;
  return db.$transaction(async (tx) => {
    const { sujetId } = await tenirMessage(tx, messageId, messagesSignalables(acteur, now));
    await tx.signalement.createMany({
      data: [{ messageId, parId, role, motif, creeLe: now }],
      skipDuplicates: true,
    });
    return { sujetId, role };
  });
}
