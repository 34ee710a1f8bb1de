import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Depasse, Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { peutSuivreEnvois, rebutsVisiblesPour } from '../policy';
import { seRelance } from '../rebut';
import type { CodeModele } from '../modele';
import { confier, enCourriel, viser } from './envoi';

const MOTS = { texte: true, arret: true, creeLe: true } as const;

/**
 * « Essayer encore »: a message that did not leave is given to the worker again, for a day, under the same Message-ID,
 * where its reader can be reached now and by what they have chosen since; who reads in their space only finds it there.
 * @throws Interdit; NonTrouve for what is not there, is too old, tells of a day, or whose reader has left; Depasse when
 * somebody has just done it
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
      select: { cle: true, modele: true, userId: true, canal: true, adresse: true, ...MOTS },
    });
    if (!message || !seRelance(message, now)) throw new NonTrouve('Ce message');
    const { cle, modele, userId } = message;
    const cible = userId ? await viser(tx, { userId, modele: modele as CodeModele }) : message;
    if (!cible) throw new NonTrouve('La personne à qui il s’adresse');
    const { canal, adresse } = cible;
    const { count } = await tx.message.updateMany({
      where: { id: messageId, statut: 'ECHEC' },
      data: {
        ...{ canal, adresse, essais: 0, erreur: null, relanceLe: now },
        ...(canal ? { statut: 'EN_ATTENTE' } : { statut: 'ENVOYE', envoyeLe: now }),
        ...(canal === 'EMAIL' ? enCourriel(message) : {}),
      },
    });
    if (count === 0) throw new Depasse('DEJA_RELANCE', 'Ce message est déjà relancé.');
    if (canal) await confier(tx, { cle, modele }, now);
    await journaliser(tx, acteur, now, {
      action: 'message.relancer',
      objet: { type: 'Message', id: messageId },
    });
  });
}
