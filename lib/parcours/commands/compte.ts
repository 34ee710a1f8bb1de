import type { z } from 'zod';
import type { Acteur, ActeurDe } from '@/lib/auth/acteur';
import { jourDe } from '@/lib/dates';
import { sansAide } from '@/lib/beneficiaires/commands/aide';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { debutDuRenvoi } from '@/lib/renvoi';
import { parcoursModifiablesPar, peutAccompagner } from '../policy';
import type { compteProposeSchema, compteSchema } from '../schema';
import { prevenirReferent } from './prevenir';

/** A proposal stands: the journal says it, and the person is asked. */
async function annoncerProposition(
  tx: Tx,
  acteur: Acteur,
  compte: { id: string; beneficiaireId: string; userId: string; titre: string },
  now: Date,
) {
  const { id, beneficiaireId, userId, titre } = compte;
  await journaliser(tx, acteur, now, {
    action: 'compte.proposer',
    objet: { type: 'CompteContrat', id },
    beneficiaireId,
  });
  await notifier(tx, { modele: 'parcours.compte', userId, variables: { titre }, cle: `compte:${id}` }, now);
}

const annoncerFin = (tx: Tx, acteur: Acteur, compte: { id: string; beneficiaireId: string }, now: Date) =>
  journaliser(tx, acteur, now, {
    action: 'compte.retirer',
    objet: { type: 'CompteContrat', id: compte.id },
    beneficiaireId: compte.beneficiaireId,
  });

/**
 * « Compte dans le contrat », first half: the référent proposes that the hours of a mission count in the contract in
 * force. Nothing counts, and the référent sees no hour, before the person agrees.
 */
export async function proposerCompte(
  acteur: Acteur,
  saisie: z.output<typeof compteProposeSchema>,
  now: Date,
) {
  if (!peutAccompagner(acteur)) throw new Interdit('au référent de la personne');
  const jour = jourDe(now);
  return db.$transaction(async (tx) => {
    const affectation = await tx.affectation.findFirst({
      where: { id: saisie.affectationId, beneficiaire: parcoursModifiablesPar(acteur, now) },
      select: {
        beneficiaireId: true,
        mission: { select: { titre: true } },
        beneficiaire: {
          select: {
            userId: true,
            contrats: {
              where: { debutLe: { lte: jour }, OR: [{ finLe: null }, { finLe: { gt: jour } }] },
              select: { id: true },
            },
          },
        },
      },
    });
    if (!affectation) throw new NonTrouve('Cette mission');
    const contrat = affectation.beneficiaire.contrats[0];
    if (!contrat)
      throw new MetierError('CONTRAT', 'Il faut un contrat en cours pour que des heures y comptent.');
    const { beneficiaireId } = affectation;
    const compte = {
      affectationId: saisie.affectationId,
      contratId: contrat.id,
      proposeParId: acteur.userId,
    };
    const [cree] = await tx.compteContrat.createManyAndReturn({
      data: { ...compte, proposeLe: now },
      skipDuplicates: true,
      select: { id: true },
    });
    if (!cree) {
      // Their own form came twice, or it was proposed before.
      const deja = await tx.compteContrat.findFirst({
        where: { ...compte, accordLe: null, finLe: null, proposeLe: { gte: debutDuRenvoi(now) } },
        select: { id: true },
      });
      if (!deja) throw new MetierError('DEJA', 'C’est déjà proposé pour cette mission.');
      return { compteId: deja.id, beneficiaireId };
    }
    const { id } = cree;
    const { userId } = affectation.beneficiaire;
    await annoncerProposition(
      tx,
      acteur,
      { id, beneficiaireId, userId, titre: affectation.mission.titre },
      now,
    );
    return { compteId: id, beneficiaireId };
  });
}

/** Second half: the person agrees, it is dated, and the référent is told. From then on the référent sees the hours of that mission. */
export async function accorderCompte(acteur: Acteur, saisie: z.output<typeof compteSchema>, now: Date) {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit('à la personne elle-même');
  sansAide(acteur);
  return db.$transaction(async (tx) => {
    const compte = await tx.compteContrat.findFirst({
      where: { id: saisie.compteId, affectation: { beneficiaireId: acteur.beneficiaireId } },
      select: { id: true, finLe: true, affectation: { select: { mission: { select: { titre: true } } } } },
    });
    if (!compte) throw new NonTrouve('Cette proposition');
    const { count } = await tx.compteContrat.updateMany({
      where: { id: compte.id, accordLe: null, finLe: null },
      data: { accordLe: now },
    });
    if (count === 1) {
      await journaliser(tx, acteur, now, {
        action: 'compte.accorder',
        objet: { type: 'CompteContrat', id: compte.id },
        beneficiaireId: acteur.beneficiaireId,
      });
      await prevenirReferent(
        tx,
        acteur.beneficiaireId,
        () => ({
          modele: 'parcours.compte-accorde',
          variables: { titre: compte.affectation.mission.titre },
          cle: `compte-accorde:${compte.id}`,
        }),
        now,
      );
    } else if (compte.finLe) throw new Depasse('FINI', 'Cette proposition n’est plus ouverte.');
    return { compteId: compte.id };
  });
}

/** Either side ends it at any time, without a reason: « non merci » before the agreement, « je ne veux plus » after. */
export async function retirerCompte(acteur: Acteur, saisie: z.output<typeof compteSchema>, now: Date) {
  return db.$transaction(async (tx) => {
    const compte = await tx.compteContrat.findFirst({
      where: { id: saisie.compteId, affectation: { beneficiaire: parcoursModifiablesPar(acteur, now) } },
      select: { id: true, affectation: { select: { beneficiaireId: true } } },
    });
    if (!compte) throw new NonTrouve('Cet accord');
    const { beneficiaireId } = compte.affectation;
    const { count } = await tx.compteContrat.updateMany({
      where: { id: compte.id, finLe: null },
      data: { finLe: now },
    });
    if (count === 1) await annoncerFin(tx, acteur, { id: compte.id, beneficiaireId }, now);
    return { beneficiaireId };
  });
}

/**
 * A contract takes over from another: what counted in the old one ends there, and for each mission still going on the
 * person is asked anew.
 */
export async function reproposerComptes(
  tx: Tx,
  acteur: ActeurDe<'REFERENT'>,
  contrats: { ancienId: string; contratId: string; beneficiaireId: string },
  now: Date,
) {
  const { ancienId, contratId, beneficiaireId } = contrats;
  const finis = await tx.compteContrat.updateManyAndReturn({
    where: { contratId: ancienId, finLe: null },
    data: { finLe: now },
    select: { id: true, affectationId: true },
  });
  for (const { id } of finis) await annoncerFin(tx, acteur, { id, beneficiaireId }, now);
  const enCours = await tx.affectation.findMany({
    where: { id: { in: finis.map((f) => f.affectationId) }, finLe: null },
    select: {
      id: true,
      mission: { select: { titre: true } },
      beneficiaire: { select: { userId: true } },
    },
  });
  for (const { id: affectationId, mission, beneficiaire } of enCours) {
    const { id } = await tx.compteContrat.create({
      data: { affectationId, contratId, proposeParId: acteur.userId, proposeLe: now },
      select: { id: true },
    });
    const { titre } = mission;
    await annoncerProposition(tx, acteur, { id, beneficiaireId, userId: beneficiaire.userId, titre }, now);
  }
}
