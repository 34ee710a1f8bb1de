import type { Acteur } from '@/lib/auth/acteur';
import { finirAides } from '@/lib/beneficiaires/commands/aide';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';

/**
 * Ends one of one's own sessions, on whatever device it is.
 * @throws NonTrouve when it is somebody else's, or over
 */
export async function terminerSession(
  acteur: Acteur,
  saisie: { sessionId: string },
  now: Date,
): Promise<void> {
  if (!acteur.userId) throw new NonTrouve('Cette connexion');
  const { userId } = acteur;
  await db.$transaction(async (tx) => {
    await finirAides(tx, { id: saisie.sessionId, userId }, now);
    const { count } = await tx.session.deleteMany({ where: { id: saisie.sessionId, userId } });
    if (count !== 1) throw new NonTrouve('Cette connexion');
    await journaliser(tx, acteur, now, {
      action: 'session.terminer',
      objet: { type: 'Session', id: saisie.sessionId },
    });
  });
}

/** Ends every session of one's own but the one that asks (`jeton` of its cookie). Gives how many. */
export async function terminerAutresSessions(
  acteur: Acteur,
  saisie: { jeton: string },
  now: Date,
): Promise<number> {
  if (!acteur.userId) throw new NonTrouve('Cette connexion');
  const { userId } = acteur;
  return db.$transaction(async (tx) => {
    const autres = { userId, sessionToken: { not: saisie.jeton } };
    await finirAides(tx, autres, now);
    const { count } = await tx.session.deleteMany({ where: autres });
    await journaliser(tx, acteur, now, {
      action: 'session.terminer-autres',
      objet: { type: 'User', id: userId },
      codes: { nombre: count },
    });
    return count;
  });
}
