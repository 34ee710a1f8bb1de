import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { db } from '@/lib/db';
import { Interdit, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { questionnerSante } from '@/lib/sante';
import { peutAccompagner, suivisARelayer } from '../policy';
import type { relaisSchema } from '../schema';
import { prevenirReferent } from './prevenir';

/**
 * The former référent writes what helps to go on, while they may still read: the person, who it is about, and whoever
 * accompanies them now both read it, and are told of it once. The same words again are the ones that are there.
 * @throws Interdit for anybody but a référent; NonTrouve for another naming, or once reading is over; Perime; MetierError SANTE
 */
export async function ecrireRelais(acteur: Acteur, saisie: z.output<typeof relaisSchema>, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit('à l’ancien référent de la personne');
  const { suiviId: id, version, relais } = saisie;
  return db.$transaction(async (tx) => {
    const where = { AND: [{ id }, suivisARelayer(acteur, now)] };
    const trouve = await tx.suivi.findFirst({ where, select: { beneficiaireId: true } });
    if (!trouve) throw new NonTrouve('Cet accompagnement');
    const { beneficiaireId } = trouve;
    // Read again once the person is held: nothing is written about somebody who has just been erased.
    await tenirPersonne(tx, beneficiaireId);
    const suivi = await tx.suivi.findFirst({
      where,
      select: { beneficiaire: { select: { userId: true } } },
    });
    if (!suivi) throw new NonTrouve('Cet accompagnement');
    questionnerSante({ relais }, saisie.relu);
    const { count } = await tx.suivi.updateMany({
      where: { id, relaisVersion: version, OR: [{ relais: null }, { relais: { not: relais } }] },
      data: { relais, relaisLe: now, relaisVersion: { increment: 1 } },
    });
    if (count !== 1) {
      if (await tx.suivi.count({ where: { id, relais } })) return { beneficiaireId };
      throw new Perime('ce mot de relais');
    }
    await journaliser(tx, acteur, now, {
      action: 'suivi.relais',
      objet: { type: 'Suivi', id },
      beneficiaireId,
    });
    if (version > 0) return { beneficiaireId };
    const { userId } = suivi.beneficiaire;
    const message = { modele: 'parcours.relais', variables: {}, cle: `relais:${id}` } as const;
    await notifier(tx, { ...message, userId }, now);
    const recu = { ...message, modele: 'parcours.relais-recu', cle: `relais-recu:${id}` } as const;
    await prevenirReferent(tx, beneficiaireId, () => recu, now);
    return { beneficiaireId };
  });
}
