import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { verifierHumain } from '@/lib/antispam';
import { db, type Tx } from '@/lib/db';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { estLeNumero } from './message';
import { messagesVisiblesPour } from './policy';
import type { SaisieContact } from './schema';

/**
 * Stores a message of the contact form for the coordination. The same one, sent again while it waits for its
 * answer, is answered the same and changes nothing.
 * @throws MetierError when the question is not answered or a robot is suspected.
 */
export async function envoyerMessage(acteur: Acteur, saisie: SaisieContact, now: Date): Promise<void> {
  verifierHumain(saisie, now);
  await db.$transaction(async (tx) => {
    const departements = await tx.departement.findMany({ select: { code: true } });
    if (!departements.some((d) => estLeNumero(saisie.numero, d.code)))
      throw new MetierError('QUESTION', 'La réponse à la question n’est pas la bonne.', {
        numero: ['Écrivez le numéro du département, par exemple celui du début du code postal.'],
      });
    const { nom, email, sujet, texte } = saisie;
    const [message] = await tx.messageContact.createManyAndReturn({
      data: { nom, email, sujet, texte, creeLe: now },
      skipDuplicates: true,
      select: { id: true },
    });
    if (!message) return;
    await journaliser(tx, acteur, now, {
      action: 'contact.envoyer',
      objet: { type: 'MessageContact', id: message.id },
      vers: 'NOUVEAU',
    });
  });
}

async function changer(
  acteur: Acteur,
  messageId: string,
  vers: 'REPONDU' | 'CLASSE',
  reponse: string | null,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const message = await tx.messageContact.findFirst({
      where: { AND: [messagesVisiblesPour(acteur), { id: messageId }] },
    });
    if (!message) throw new NonTrouve('Ce message');
    const { count } = await tx.messageContact.updateMany({
      where: { id: message.id, statut: 'NOUVEAU' },
      data: {
        statut: vers,
        ...(reponse === null ? {} : { reponse, reponduLe: now }),
        reponduParId: acteur.userId,
      },
    });
    if (count !== 1)
      throw new MetierError('DEJA_TRAITE', 'Quelqu’un d’autre vient de s’occuper de ce message.');
    await journaliser(tx, acteur, now, {
      action: 'contact.traiter',
      objet: { type: 'MessageContact', id: message.id },
      de: 'NOUVEAU',
      vers,
    });
    if (reponse !== null)
      await notifier(
        tx,
        {
          adresse: message.email,
          canal: 'EMAIL',
          modele: 'contact.reponse',
          variables: { reponse, question: message.texte },
          cle: `contact:${message.id}`,
        },
        now,
      );
  });
}

/** Answers by e-mail, once. */
export function repondreMessage(
  acteur: Acteur,
  saisie: { messageId: string; reponse: string },
  now: Date,
): Promise<void> {
  return changer(acteur, saisie.messageId, 'REPONDU', saisie.reponse, now);
}

/** Nothing to answer. */
export function classerMessage(acteur: Acteur, saisie: { messageId: string }, now: Date): Promise<void> {
  return changer(acteur, saisie.messageId, 'CLASSE', null, now);
}

/** A person is erased: what they wrote from their address goes, with its answer. */
export async function effacerMessagesDe(tx: Tx, email: string | null): Promise<void> {
  if (email) await tx.messageContact.deleteMany({ where: { email: { equals: email, mode: 'insensitive' } } });
}

/** Messages answered, or left without an answer, before this instant are forgotten. */
export async function supprimerMessages(avant: Date): Promise<void> {
  await db.messageContact.deleteMany({
    where: { OR: [{ reponduLe: { lt: avant } }, { reponduLe: null, creeLe: { lt: avant } }] },
  });
}
