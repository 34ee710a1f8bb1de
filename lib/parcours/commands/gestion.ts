import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { peutNommer } from '../policy';
import type { gestionSchema } from '../schema';

/**
 * The département says that a référent chooses who accompanies the people named to their organisme, or that they do so no
 * more; they are told. Saying the same again changes nothing.
 * @throws Interdit; NonTrouve for a référent of another Département
 */
export async function changerGestion(acteur: Acteur, saisie: z.output<typeof gestionSchema>, now: Date) {
  if (!peutNommer(acteur)) throw new Interdit('au Département');
  const { referentId } = saisie;
  const gere = saisie.gere === 'oui';
  return db.$transaction(async (tx) => {
    const referent = await tx.referent.findFirst({
      where: { id: referentId, organisme: { departementCode: acteur.departementCode } },
      select: { userId: true },
    });
    if (!referent) throw new NonTrouve('Ce référent');
    const { count } = await tx.referent.updateMany({
      where: { id: referentId, gestionnaireDepuis: gere ? null : { not: null } },
      data: { gestionnaireDepuis: gere ? now : null },
    });
    if (count !== 1) return { referentId };
    const { userId } = referent;
    await journaliser(tx, acteur, now, {
      action: gere ? 'referent.gerer' : 'referent.ne-plus-gerer',
      objet: { type: 'User', id: userId },
    });
    const modele = gere ? 'organisme.gestion' : 'organisme.gestion-finie';
    const cle = `${modele}:${referentId}:${now.getTime()}`;
    await notifier(tx, { modele, userId, variables: {}, cle }, now);
    return { referentId };
  });
}
