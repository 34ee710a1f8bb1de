import { db } from '@/lib/db';
import { env, type Reglages } from '@/lib/env';
import type { Message } from '@/lib/generated/prisma/client';
import { pilotes } from './pilotes';

export type Livraison = 'ENVOYE' | 'DEJA' | 'EN_ATTENTE' | 'PERIME';

/** A sign-in link is good for 15 minutes: later, it is not sent any more. In milliseconds. */
const PEREMPTION: Record<string, number> = { 'connexion.lien': 15 * 60_000 };
/** What the outbox keeps of a message whose text opened something. */
export const TEXTE_EFFACE = 'Ce message contenait un lien à usage unique. Il a été effacé.';

/** A reason in a code, without anybody's address. */
function codeErreur(e: unknown): string {
  const { code, responseCode } = (e ?? {}) as { code?: unknown; responseCode?: unknown };
  return (
    [code, responseCode].filter((c) => typeof c === 'string' || typeof c === 'number').join(' ') || 'AUTRE'
  );
}

/**
 * Delivers one message of the outbox, once: two workers at the same message wait for each other. Without settings
 * for its channel it stays in the outbox. Throws what the driver threw, so that the worker tries again later; the
 * message keeps the number of tries and the code of the last failure.
 */
export async function livrerMessage(cle: string, now: Date, reglages: Reglages = env()): Promise<Livraison> {
  try {
    return await db.$transaction(async (tx) => {
      const [message] = await tx.$queryRaw<Message[]>`
        SELECT * FROM "messages" WHERE "cle" = ${cle} AND "statut" = 'EN_ATTENTE' FOR UPDATE`;
      if (!message) return 'DEJA';
      const duree = PEREMPTION[message.modele];
      const secret = duree === undefined ? {} : { texte: TEXTE_EFFACE };
      if (duree !== undefined && now.getTime() - message.creeLe.getTime() >= duree) {
        await tx.message.update({
          where: { cle },
          data: { statut: 'ECHEC', erreur: 'PERIME', ...secret },
        });
        return 'PERIME';
      }
      const pilote = pilotes(reglages)[message.canal];
      if (!pilote) return 'EN_ATTENTE';
      await pilote(message);
      await tx.message.update({
        where: { cle },
        data: { statut: 'ENVOYE', envoyeLe: now, essais: { increment: 1 }, erreur: null, ...secret },
      });
      return 'ENVOYE';
    });
  } catch (e) {
    await db.message.updateMany({
      where: { cle, statut: 'EN_ATTENTE' },
      data: { essais: { increment: 1 }, erreur: codeErreur(e) },
    });
    throw e;
  }
}
