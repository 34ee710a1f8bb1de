import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { suivisEnCharge } from '@/lib/beneficiaires/policy';
import { db } from '@/lib/db';
import { Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { prevenirDepartement } from '@/lib/missions/commands/prevenir';
import { notifier } from '@/lib/notifications/commands/envoi';
import { tenirParcours } from '@/lib/parcours/commands/tenir';
import { ENCORE_LA, peutAccompagner } from '@/lib/parcours/policy';
import { questionnerSante } from '@/lib/sante';
import type { orientationDemandeeSchema } from '../schema';

const DEJA = new MetierError(
  'DEJA',
  'Une demande attend déjà la décision du Département pour cette personne.',
);

/**
 * The référent asks, with why, that another kind of organisme accompany the person, who reads it and is told, as the département
 * is. One waits at a time; the same words again, from the same référent, are the one that waits.
 * @throws Interdit; NonTrouve out of reach, or once the person has left; MetierError DEJA, SANTE
 */
export async function demanderOrientation(
  acteur: Acteur,
  saisie: z.output<typeof orientationDemandeeSchema>,
  now: Date,
) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const { beneficiaireId, versType, motif } = saisie;
  return db.$transaction(async (tx) => {
    const { userId } = await tenirParcours(tx, acteur, beneficiaireId, now);
    const suivi = await tx.suivi.findFirst({
      where: { beneficiaireId, beneficiaire: ENCORE_LA, ...suivisEnCharge(acteur, now) },
      select: { id: true },
    });
    if (!suivi) throw new NonTrouve('Cette personne');
    const attente = await tx.orientation.findFirst({ where: { beneficiaireId, decideeLe: null } });
    const memes = [attente?.demandeeParId, attente?.versType, attente?.motif];
    if ([acteur.userId, versType, motif].every((v, i) => v === memes[i])) return { beneficiaireId };
    if (attente) throw DEJA;
    questionnerSante({ motif }, saisie.relu);
    const { id } = await tx.orientation.create({
      data: {
        ...{ beneficiaireId, suiviId: suivi.id, versType, motif },
        ...{ demandeeParId: acteur.userId, demandeeLe: now },
      },
      select: { id: true },
    });
    await journaliser(tx, acteur, now, {
      ...{ action: 'orientation.demander', objet: { type: 'Orientation', id }, beneficiaireId },
    });
    const cle = `orientation:${id}`;
    await notifier(tx, { modele: 'orientation.demandee', userId, variables: {}, cle }, now);
    const message = { modele: 'orientation.a-decider', variables: {}, cle } as const;
    await prevenirDepartement(tx, acteur.departementCode, message, now);
    return { beneficiaireId };
  });
}
