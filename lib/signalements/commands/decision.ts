import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit } from '@/lib/erreurs';
import { cleDuFil } from '@/lib/fils/commands/prevenir';
import type { Role } from '@/lib/generated/prisma/enums';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import type { CodeModele } from '@/lib/notifications/modele';
import { messagesAJuger, peutJuger } from '../policy';
import type { decisionSignalementSchema } from '../schema';
import { tenirMessage } from './sujet';

const LUS: Partial<Record<Role, CodeModele>> = {
  BENEFICIAIRE: 'signalement.lu',
  REFERENT: 'signalement.lu.referent',
  COORDINATION: 'signalement.lu.coordination',
  ASSOCIATION: 'signalement.lu.association',
};

/** Whoever reported is told that it was read: not what was decided. The notice goes with the thread. */
async function prevenir(
  tx: Tx,
  { filId, ...signalement }: { filId: string; id: string; parId: string; role: Role },
  now: Date,
) {
  const modele = LUS[signalement.role];
  if (!modele) return;
  const cle = `${cleDuFil(filId)}signalement:${signalement.id}`;
  await notifier(tx, { modele, userId: signalement.parId, variables: {}, cle }, now);
}

/**
 * Leaves a reported message, or takes it away from all its readers, and answers every report of it that waits. Of two at
 * once, the second is told; the same decision again changes nothing.
 * @throws Interdit; NonTrouve for others' messages, one's own, or what nobody reported; Depasse CONFLIT
 */
export async function deciderSignalement(
  acteur: Acteur,
  { messageId, decision }: z.output<typeof decisionSignalementSchema>,
  now: Date,
) {
  if (!peutJuger(acteur)) throw new Interdit('à la coordination et au Département');
  const { role, userId: traiteParId } = acteur;
  return db.$transaction(async (tx) => {
    const { filId } = await tenirMessage(tx, messageId, messagesAJuger(acteur, now));
    const attendent = await tx.signalement.findMany({
      where: { messageId, traiteLe: null },
      select: { id: true, parId: true, role: true },
    });
    if (attendent.length === 0) {
      const deja = await tx.signalement.count({ where: { messageId, decision, traiteParId } });
      if (deja > 0) return { role, decision };
      throw new Depasse('CONFLIT', 'Quelqu’un a déjà décidé. Regardez à nouveau.');
    }
    await tx.signalement.updateMany({
      where: { messageId, traiteLe: null },
      data: { decision, traiteLe: now, traiteParId },
    });
    if (decision === 'MASQUE')
      await tx.messageFil.update({ where: { id: messageId }, data: { masqueLe: now } });
    await journaliser(tx, acteur, now, {
      ...{ action: 'signalement.decider', objet: { type: 'MessageFil', id: messageId }, vers: decision },
    });
    for (const signalement of attendent) await prevenir(tx, { filId, ...signalement }, now);
    return { role, decision };
  });
}
