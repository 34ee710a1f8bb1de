import { db, type Tx } from '@/lib/db';
import { env, type Reglages } from '@/lib/env';
import type { Message } from '@/lib/generated/prisma/client';
import type { Canal } from '@/lib/generated/prisma/enums';
import { confier, confierLesOublies, enCourriel } from './commands/envoi';
import { compterSms } from './commands/plafond';
import { MODELES_DE_NUIT } from './evenement';
import { departDe, prochaineHeureCivile } from './heure';
import { PERIME, PLAFOND } from './rebut';
import { pilotes } from './pilotes';

/** What waits has a channel and an address (CHECK `messages_ici`). */
type AEnvoyer = Message & { canal: Canal; adresse: string };
export type Livraison = 'ENVOYE' | 'DEJA' | 'EN_ATTENTE' | 'PLUS_TARD' | 'PERIME' | 'PLAFOND';

/** A sign-in link is good for 15 minutes, any other news for a day: later, it is not sent any more. In milliseconds. */
const DUREE_DU_LIEN = 15 * 60_000;
const DUREE = 24 * 3_600_000;
/** The message whose text opens something: erased once sent or out of date. */
const AVEC_SECRET = 'connexion.lien';
/** Addresses that belong to nobody, those of the demonstration: nothing is sent there. */
const FICTIVE = /@[^@]+\.example$/;
/** So many messages go back to the worker in one statement. */
const LOT = 1000;
/** What the outbox keeps of a message whose text opened something. */
export const TEXTE_EFFACE = 'Ce message contenait un lien à usage unique. Il a été effacé.';

/** A reason in a code, without anybody's address. */
function codeErreur(e: unknown): string {
  const { code, responseCode } = (e ?? {}) as { code?: unknown; responseCode?: unknown };
  return (
    [code, responseCode].filter((c) => typeof c === 'string' || typeof c === 'number').join(' ') || 'AUTRE'
  );
}

/** Over the ceiling of the month it leaves by e-mail where there is one, else not at all: it is read in the space. */
async function retenir(tx: Tx, message: AEnvoyer, now: Date): Promise<Livraison> {
  const { cle, modele, userId } = message;
  const user = userId && (await tx.user.findUnique({ where: { id: userId }, select: { email: true } }));
  if (!user || !user.email) {
    await tx.message.update({ where: { cle }, data: { statut: 'ECHEC', erreur: PLAFOND } });
    return 'PLAFOND';
  }
  await tx.message.update({
    where: { cle },
    data: { canal: 'EMAIL', adresse: user.email, ...enCourriel(message) },
  });
  await confier(tx, { cle, modele }, now);
  return 'PLUS_TARD';
}

/**
 * Delivers one message of the outbox, once: two workers at the same message wait for each other. Without settings
 * for its channel it stays in the outbox; by night all but a link to sign in waits for the morning. Throws what the driver threw, so that the worker tries again later; the
 * message keeps the number of tries and the code of the last failure.
 */
export async function livrerMessage(cle: string, now: Date, reglages: Reglages = env()): Promise<Livraison> {
  try {
    return await db.$transaction(async (tx) => {
      const [message] = await tx.$queryRaw<AEnvoyer[]>`
        SELECT * FROM "messages" WHERE "cle" = ${cle} AND "statut" = 'EN_ATTENTE' FOR UPDATE`;
      if (!message) return 'DEJA';
      const duree = message.modele === AVEC_SECRET ? DUREE_DU_LIEN : DUREE;
      const secret = message.modele === AVEC_SECRET ? { texte: TEXTE_EFFACE } : {};
      if (now.getTime() - (message.relanceLe ?? message.creeLe).getTime() >= duree) {
        await tx.message.update({
          where: { cle },
          data: { statut: 'ECHEC', erreur: message.erreur ?? PERIME, ...secret },
        });
        return 'PERIME';
      }
      const pilote = FICTIVE.test(message.adresse) ? null : pilotes(reglages)[message.canal];
      if (!pilote) return 'EN_ATTENTE';
      if (departDe(message.modele, now) > now) {
        await confier(tx, message, now);
        return 'PLUS_TARD';
      }
      if (message.canal === 'SMS' && !(await compterSms(tx, message, now))) return retenir(tx, message, now);
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

/**
 * What is out of date is marked so, by itself, under the reason of its last try if it had one: whatever fails after, a
 * link to sign in is erased.
 */
function perimer(now: Date): Promise<number> {
  const avant = (duree: number) => new Date(now.getTime() - duree);
  return db.$executeRaw`
    UPDATE "messages" SET "statut" = 'ECHEC', "erreur" = coalesce("erreur", ${PERIME}),
      "texte" = CASE WHEN "modele" = ${AVEC_SECRET} THEN ${TEXTE_EFFACE} ELSE "texte" END
    WHERE "statut" = 'EN_ATTENTE' AND coalesce("relanceLe", "creeLe") <=
      CASE WHEN "modele" = ${AVEC_SECRET} THEN ${avant(DUREE_DU_LIEN)}::timestamptz ELSE ${avant(DUREE)}::timestamptz END`;
}

/**
 * Looks at the outbox again: what is out of date is marked so, and what waited for the settings of its channel, if
 * they are there now, goes to the worker, a thousand at a time. Called when a worker starts and every few minutes.
 */
export async function reprendreMessages(
  now: Date,
  reglages: Reglages = env(),
): Promise<{ perimes: number; repris: number }> {
  const perimes = await perimer(now);
  const { EMAIL, SMS } = pilotes(reglages);
  const canaux: Canal[] = [...(EMAIL ? ['EMAIL' as const] : []), ...(SMS ? ['SMS' as const] : [])];
  // By night the others wait for the morning.
  const seulement = prochaineHeureCivile(now) > now ? MODELES_DE_NUIT : null;
  let repris = 0;
  for (let lot = LOT; lot === LOT; repris += lot)
    lot = await confierLesOublies({ canaux, seulement, fictive: FICTIVE.source, auPlus: LOT });
  return { perimes, repris };
}
