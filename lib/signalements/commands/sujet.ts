import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import type { Tx } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import type { Prisma } from '@/lib/generated/prisma/client';

const SUJET = {
  ...{ id: true, filId: true },
  fil: {
    select: {
      suivi: { select: { id: true, beneficiaireId: true } },
      candidature: { select: { id: true, beneficiaireId: true } },
    },
  },
} satisfies Prisma.MessageFilSelect;

/**
 * A message of those in `where`, read again once the person whose thread it is in is held: whoever writes there, decides or
 * erases has ended, or waits.
 * @throws NonTrouve
 */
export async function tenirMessage(tx: Tx, id: string, where: Prisma.MessageFilWhereInput) {
  const lire = async () => {
    const message = await tx.messageFil.findFirst({ where: { AND: [{ id }, where] }, select: SUJET });
    const sujet = message && (message.fil.suivi ?? message.fil.candidature);
    if (!message || !sujet) throw new NonTrouve('Ce message');
    return { id, filId: message.filId, sujetId: sujet.id, beneficiaireId: sujet.beneficiaireId };
  };
  const { beneficiaireId } = await lire();
  await tenirPersonne(tx, beneficiaireId);
  return lire();
}
