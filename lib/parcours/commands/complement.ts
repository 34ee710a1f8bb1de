import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { jourIso, jourDe } from '@/lib/dates';
import { db } from '@/lib/db';
import { Depasse, Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { debutDuRenvoi } from '@/lib/renvoi';
import type { ajoutContratSchema } from '../schema';
import { CONTRAT_FINI } from './accord';
import { nommerActions } from './action';
import { prevenirReferent } from './prevenir';
import { ecrireVersion, tenirContrat } from './version';

/**
 * The person writes an action into a contract that is being prepared: its text is another one, which both have to agree
 * to. Sent again at once, it is the one that is there.
 * @throws Depasse once both have agreed
 */
export async function ajouterAuContrat(
  acteur: Acteur,
  saisie: z.output<typeof ajoutContratSchema>,
  now: Date,
) {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit('à la personne elle-même');
  const { contratId, titre } = saisie;
  const { beneficiaireId, userId } = acteur;
  return db.$transaction(async (tx) => {
    if (!(await tx.contrat.count({ where: { id: contratId, beneficiaireId } })))
      throw new NonTrouve('Ce contrat');
    await tenirContrat(tx, contratId);
    const contrat = await tx.contrat.findUniqueOrThrow({
      where: { id: contratId },
      select: { version: true, signeLe: true, finLe: true },
    });
    if (contrat.signeLe)
      throw new Depasse('SIGNE', 'Ce contrat est signé. Ajoutez une étape dans « Mon parcours ».');
    if (contrat.finLe && contrat.finLe <= jourDe(now)) throw CONTRAT_FINI;
    const suite = { contratId };
    const deja = { contratId, titre, creeParId: userId, creeLe: { gte: debutDuRenvoi(now) } };
    if (await tx.actionParcours.count({ where: deja })) return suite;
    const { version } = await tx.contrat.update({
      where: { id: contratId },
      data: { version: { increment: 1 } },
      select: { version: true },
    });
    const ajout = { beneficiaireId, contratId, actions: [], proposees: [], nouvelles: [titre] };
    await nommerActions(tx, acteur, ajout, now);
    await ecrireVersion(tx, contratId, userId, now);
    await journaliser(tx, acteur, now, {
      action: 'contrat.modifier',
      objet: { type: 'Contrat', id: contratId },
      beneficiaireId,
      de: String(contrat.version),
      vers: String(version),
    });
    // One message a day, however many are written.
    const cle = `contrat-complete:${contratId}:${jourIso(jourDe(now))}`;
    const message = { modele: 'parcours.contrat-complete', variables: {}, cle } as const;
    await prevenirReferent(tx, beneficiaireId, () => message, now);
    return suite;
  });
}
