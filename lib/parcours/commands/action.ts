import type { z } from 'zod';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Depasse, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { debutDuRenvoi } from '@/lib/renvoi';
import { suitesAction } from '../action';
import { parcoursModifiablesPar } from '../policy';
import type { actionSchema, statutActionSchema } from '../schema';
import { tenirParcours } from './tenir';

const estEnCours = async (tx: Tx, objectif: { id: string; beneficiaireId: string }) =>
  (await tx.objectifParcours.count({ where: { ...objectif, statut: 'EN_COURS' } })) === 1;

/**
 * Adds a step to the parcours; the person and the référent both may. It hangs on an objective of the person that is under
 * way, if one is chosen; a contract names it only when both agree to a text that does. The same step from the same author,
 * sent again at once, is the one that is there.
 */
export async function ajouterAction(acteur: Acteur, saisie: z.output<typeof actionSchema>, now: Date) {
  return db.$transaction(async (tx) => {
    const { auteurId } = await tenirParcours(tx, acteur, saisie.beneficiaireId, now);
    const { beneficiaireId, titre, echeanceLe, objectifId = null } = saisie;
    if (objectifId && !(await estEnCours(tx, { id: objectifId, beneficiaireId })))
      throw new MetierError('OBJECTIF', 'Cet objectif n’est plus en cours.', {
        objectifId: ['Choisissez un autre objectif, ou aucun.'],
      });
    const deja = await tx.actionParcours.findFirst({
      where: {
        ...{ beneficiaireId, creeParId: auteurId, titre, echeanceLe, objectifId },
        ...{ statut: 'A_FAIRE', creeLe: { gte: debutDuRenvoi(now) } },
      },
      select: { id: true },
    });
    if (deja) return { actionId: deja.id, beneficiaireId };
    const action = await tx.actionParcours.create({
      data: {
        beneficiaireId,
        objectifId,
        titre,
        echeanceLe,
        creeParId: auteurId,
        creeLe: now,
        statutLe: now,
      },
    });
    await journaliser(tx, acteur, now, {
      action: 'action.ajouter',
      objet: { type: 'ActionParcours', id: action.id },
      beneficiaireId,
      vers: 'A_FAIRE',
    });
    return { actionId: action.id, beneficiaireId };
  });
}

type Nommees = {
  beneficiaireId: string;
  contratId: string;
  /** Actions of the parcours that the contract names, among those that were on the form: no other is touched. */
  actions: readonly string[];
  proposees: readonly string[];
  /** The contract that this one takes over from, whose actions it may name. */
  remplaceId?: string | null;
  /** Titles of others, written with it. */
  nouvelles: readonly string[];
};

/** The actions that a contract names: those chosen among the parcours’s, and new ones. The others no longer hang on it. */
export async function nommerActions(
  tx: Tx,
  acteur: ActeurDe<'REFERENT' | 'BENEFICIAIRE'>,
  { beneficiaireId, contratId, remplaceId = null, actions, proposees, nouvelles }: Nommees,
  now: Date,
): Promise<void> {
  const ouvertes = { beneficiaireId, statut: { not: 'LAISSEE' } } as const;
  await tx.actionParcours.updateMany({
    where: { ...ouvertes, contratId, id: { in: proposees.filter((id) => !actions.includes(id)) } },
    data: { contratId: null },
  });
  await tx.actionParcours.updateMany({
    where: {
      ...{ ...ouvertes, id: { in: [...actions] } },
      OR: [{ contratId: null }, ...(remplaceId ? [{ contratId: remplaceId }] : [])],
    },
    data: { contratId },
  });
  for (const titre of nouvelles) {
    const action = await tx.actionParcours.create({
      data: { beneficiaireId, contratId, titre, creeParId: acteur.userId, creeLe: now, statutLe: now },
      select: { id: true },
    });
    await journaliser(tx, acteur, now, {
      action: 'action.ajouter',
      objet: { type: 'ActionParcours', id: action.id },
      beneficiaireId,
      vers: 'A_FAIRE',
    });
  }
}

/** Moves an action to another state. Two at once: the second sees that it has moved. */
export async function changerStatutAction(
  acteur: Acteur,
  saisie: z.output<typeof statutActionSchema>,
  now: Date,
) {
  return db.$transaction(async (tx) => {
    const action = await tx.actionParcours.findFirst({
      where: { id: saisie.actionId, beneficiaire: parcoursModifiablesPar(acteur, now) },
    });
    if (!action) throw new NonTrouve('Cette action');
    const suite = { beneficiaireId: action.beneficiaireId };
    if (action.statut === saisie.statut) return suite;
    if (!suitesAction(action.statut).includes(saisie.statut))
      throw new Depasse('TRANSITION', 'Cette action ne peut pas passer à cette étape.');
    const { count } = await tx.actionParcours.updateMany({
      where: { id: action.id, statut: action.statut },
      data: { statut: saisie.statut, statutLe: now },
    });
    if (count !== 1)
      throw new MetierError('CONFLIT', 'Quelqu’un vient de changer cette action. Regardez à nouveau.');
    await journaliser(tx, acteur, now, {
      action: 'action.statut',
      objet: { type: 'ActionParcours', id: action.id },
      beneficiaireId: action.beneficiaireId,
      // What somebody leaves aside for themselves is told to nobody.
      ...(acteur.role === 'BENEFICIAIRE' ? {} : { de: action.statut, vers: saisie.statut }),
    });
    return suite;
  });
}
