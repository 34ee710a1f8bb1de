import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Depasse, Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { prochaineHeureCivile } from '../heure';
import { peutSuivreEnvois, rebutsVisiblesPour } from '../policy';
import { seRelance } from '../rebut';
import { confier } from './envoi';

/**
 * « Essayer encore »: a message that did not leave is given to the worker again, for a day, under the same Message-ID.
 * @throws Interdit; NonTrouve for what is not there, or leaves no more; Depasse when somebody has just done it
 */
export async function relancerMessage(
  acteur: Acteur,
  { messageId }: { messageId: string },
  now: Date,
): Promise<void> {
  if (!peutSuivreEnvois(acteur)) throw new Interdit('au Département');
  await db.$transaction(async (tx) => {
    const message = await tx.message.findFirst({
      where: { AND: [rebutsVisiblesPour(acteur), { id: messageId }] },
      select: { cle: true, modele: true },
    });
    if (!message || !seRelance(message.modele)) throw new NonTrouve('Ce message');
    const { count } = await tx.message.updateMany({
      where: { id: messageId, statut: 'ECHEC' },
      data: { statut: 'EN_ATTENTE', essais: 0, erreur: null, relanceLe: now },
    });
    if (count === 0) throw new Depasse('DEJA_RELANCE', 'Ce message est déjà relancé.');
    const quand = prochaineHeureCivile(now);
    await confier(tx, message, quand > now ? quand : null);
    await journaliser(tx, acteur, now, {
      action: 'message.relancer',
      objet: { type: 'Message', id: messageId },
    });
  });
}
