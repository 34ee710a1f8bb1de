import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { noterContactAvec } from '@/lib/beneficiaires/commands/contact';
import { instantA, jourDe } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, MetierError, NonTrouve, Perime } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { notifier } from '@/lib/notifications/commands/envoi';
import { debutDuRenvoi } from '@/lib/renvoi';
import { questionnerSante } from '@/lib/sante';
import { seModifieEncore } from '../point';
import { parcoursModifiablesPar, peutAccompagner } from '../policy';
import type { motsPointSchema, pointModifieSchema, pointSchema } from '../schema';
import { tenirParcours } from './tenir';

const A_QUI = 'au référent de la personne';

function verifierJour(le: Date, now: Date) {
  if (le > jourDe(now))
    throw new MetierError('DATE', 'Cette date est à venir.', {
      le: ['Choisissez aujourd’hui ou une date passée.'],
    });
}

const tracer = (
  tx: Tx,
  acteur: Acteur,
  action: 'point.ecrire' | 'point.modifier' | 'point.ajouter',
  point: { id: string; beneficiaireId: string },
  now: Date,
) =>
  journaliser(tx, acteur, now, {
    action,
    objet: { type: 'PointEtape', id: point.id },
    beneficiaireId: point.beneficiaireId,
  });

/**
 * The référent writes the review that was made with the person: words that both read, what comes next, the day of the next
 * one. The person is told, without its words. The same one, sent again at once, is the one that is there.
 */
export async function ecrirePoint(acteur: Acteur, saisie: z.output<typeof pointSchema>, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit(A_QUI);
  verifierJour(saisie.le, now);
  questionnerSante({ mots: saisie.mots, suites: saisie.suites }, saisie.relu);
  return db.$transaction(async (tx) => {
    const { beneficiaireId } = saisie;
    const { userId } = await tenirParcours(tx, acteur, beneficiaireId, now);
    const { le, mots, suites, prochainLe } = saisie;
    const ecrit = { beneficiaireId, le, mots, suites, prochainLe, creeParId: acteur.userId };
    const deja = await tx.pointEtape.findFirst({
      where: { ...ecrit, creeLe: { gte: debutDuRenvoi(now) } },
      select: { id: true },
    });
    if (deja) return { pointId: deja.id, beneficiaireId };
    const { id } = await tx.pointEtape.create({ data: { ...ecrit, creeLe: now }, select: { id: true } });
    await noterContactAvec(tx, beneficiaireId, instantA(le, '00:00'));
    await tracer(tx, acteur, 'point.ecrire', { id, beneficiaireId }, now);
    await notifier(tx, { modele: 'parcours.point', userId, variables: {}, cle: `point:${id}` }, now);
    return { pointId: id, beneficiaireId };
  });
}

/**
 * Whoever wrote a review corrects it, the same day: afterwards it stays what both have read. Somebody who wrote in between,
 * the person included, is read first.
 */
export async function modifierPoint(acteur: Acteur, saisie: z.output<typeof pointModifieSchema>, now: Date) {
  if (!peutAccompagner(acteur)) throw new Interdit(A_QUI);
  verifierJour(saisie.le, now);
  return db.$transaction(async (tx) => {
    const point = await tx.pointEtape.findFirst({
      where: {
        ...{ id: saisie.pointId, creeParId: acteur.userId },
        beneficiaire: parcoursModifiablesPar(acteur, now),
      },
      select: { id: true, beneficiaireId: true, creeLe: true },
    });
    if (!point) throw new NonTrouve('Ce point d’étape');
    if (!seModifieEncore(point.creeLe, now))
      throw new Depasse('FIGE', 'Un point d’étape se corrige le jour où il est écrit. Écrivez-en un autre.');
    const { le, mots, suites, prochainLe, version } = saisie;
    questionnerSante({ mots, suites }, saisie.relu);
    const ecrit = { le, mots, suites, prochainLe };
    const suite = { beneficiaireId: point.beneficiaireId };
    const { count } = await tx.pointEtape.updateMany({
      where: { id: point.id, version },
      data: { ...ecrit, version: { increment: 1 } },
    });
    // The same correction, sent again at once.
    if (count !== 1 && (await tx.pointEtape.count({ where: { id: point.id, ...ecrit } }))) return suite;
    if (count !== 1) throw new Perime('ce point d’étape');
    await tracer(tx, acteur, 'point.modifier', point, now);
    return suite;
  });
}

/** The person adds their own words to a review, changes them or takes them away; whoever accompanies reads them. */
export async function ajouterMots(acteur: Acteur, saisie: z.output<typeof motsPointSchema>, now: Date) {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit('à la personne elle-même');
  const { beneficiaireId } = acteur;
  const { pointId: id, motsPersonne } = saisie;
  return db.$transaction(async (tx) => {
    const point = await tx.pointEtape.findFirst({
      where: { id, beneficiaireId },
      select: { motsPersonne: true },
    });
    if (!point) throw new NonTrouve('Ce point d’étape');
    if (point.motsPersonne === motsPersonne) return { beneficiaireId };
    await tx.pointEtape.update({ where: { id }, data: { motsPersonne, version: { increment: 1 } } });
    await noterContactAvec(tx, beneficiaireId, now);
    await tracer(tx, acteur, 'point.ajouter', { id, beneficiaireId }, now);
    return { beneficiaireId };
  });
}
