import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { db, type Tx } from '@/lib/db';
import { Depasse, Interdit, MetierError, NonTrouve } from '@/lib/erreurs';
import type { StatutLot } from '@/lib/generated/prisma/enums';
import { journaliser, vientDeLeFaire } from '@/lib/journal/commands';
import { debutDuRenvoi } from '@/lib/renvoi';
import { STATUTS_OUVERTS } from '../lot';
import { lotsVisiblesPour, peutProposerEnLot, personnesProposables } from '../policy';
import type { lotChoisiSchema, lotSchema, paireSchema } from '../schema';

type SaisieLot = z.output<typeof lotSchema>;
type LotChoisi = z.output<typeof lotChoisiSchema>;

const confier = (tx: Tx, tache: 'calculer_lot' | 'envoyer_lot', lotId: string) =>
  tx.$executeRaw`SELECT graphile_worker.add_job(${tache}::text, json_build_object('lotId', ${lotId}::text), job_key := ${`${tache}:${lotId}`}, max_attempts := 5)`;

/**
 * Prepares proposals for the people of a territoire who asked for some (null: of the whole Département). The worker
 * works them out; nothing is sent before somebody has read them. One batch at a time in a Département.
 * @throws Interdit to anybody but the coordination; MetierError OUVERT while another batch is open, PERSONNE when nobody asked
 */
export async function preparerLot(acteur: Acteur, saisie: SaisieLot, now: Date): Promise<{ lotId: string }> {
  if (!peutProposerEnLot(acteur)) throw new Interdit('à la coordination');
  const { departementCode } = acteur;
  return db.$transaction(async (tx) => {
    const { territoireId, parPersonne } = saisie;
    if (territoireId && (await tx.territoire.count({ where: { id: territoireId, departementCode } })) === 0)
      throw new NonTrouve('Ce territoire');
    const aFaire = await tx.beneficiaire.count({
      where: personnesProposables({ departementCode, territoireId }),
    });
    if (aFaire === 0)
      throw new MetierError('PERSONNE', 'Personne n’a demandé de propositions dans ce territoire.');
    const [cree] = await tx.lotPropositions.createManyAndReturn({
      data: {
        ...{ departementCode, territoireId, parPersonne, aFaire },
        ...{ auteurId: acteur.userId, graine: randomBytes(8).toString('hex') },
        ...{ creeLe: now, statutLe: now },
      },
      skipDuplicates: true,
      select: { id: true, graine: true },
    });
    if (!cree) {
      const leMien = await tx.lotPropositions.findFirst({
        where: {
          ...{ departementCode, territoireId, parPersonne, auteurId: acteur.userId },
          ...{ statut: { in: [...STATUTS_OUVERTS] }, creeLe: { gte: debutDuRenvoi(now) } },
        },
        select: { id: true },
      });
      if (leMien) return { lotId: leMien.id };
      throw new MetierError(
        'OUVERT',
        'Des propositions sont déjà en préparation. Envoyez-les ou annulez-les.',
      );
    }
    await journaliser(tx, acteur, now, {
      action: 'lot.preparer',
      objet: { type: 'LotPropositions', id: cree.id },
      vers: 'PREPARATION',
      codes: { graine: cree.graine, nombre: aFaire },
    });
    await confier(tx, 'calculer_lot', cree.id);
    return { lotId: cree.id };
  });
}

/** A batch of the actor's Département, locked. @throws NonTrouve for anybody else's */
async function verrouiller(tx: Tx, acteur: Acteur, id: string): Promise<{ id: string; statut: StatutLot }> {
  const trouve = await tx.lotPropositions.findFirst({
    where: { AND: [{ id }, lotsVisiblesPour(acteur)] },
    select: { id: true },
  });
  if (!trouve) throw new NonTrouve('Cette préparation');
  await tx.$queryRaw`SELECT 1 FROM "lots_propositions" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.lotPropositions.findUniqueOrThrow({ where: { id }, select: { id: true, statut: true } });
}

const TROP_TARD = new Depasse('DEPASSE', 'Cette préparation a changé entre-temps.');

/**
 * Stops a batch, at any moment before its end: what is prepared is thrown away; proposals that have left stay.
 * @throws Depasse once it is over
 */
export async function annulerLot(acteur: Acteur, saisie: LotChoisi, now: Date): Promise<LotChoisi> {
  return db.$transaction(async (tx) => {
    const { id, statut } = await verrouiller(tx, acteur, saisie.lotId);
    const objet = { type: 'LotPropositions', id } as const;
    if (statut === 'ANNULE' && (await vientDeLeFaire(tx, acteur, { action: 'lot.annuler', objet })))
      return saisie;
    if (statut === 'ANNULE' || statut === 'ENVOYE') throw TROP_TARD;
    await tx.lotPropositions.update({ where: { id }, data: { statut: 'ANNULE', statutLe: now } });
    await viderLot(tx, id);
    await journaliser(tx, acteur, now, { action: 'lot.annuler', objet, de: statut, vers: 'ANNULE' });
    return saisie;
  });
}

/** Nothing is kept of a batch that is over but its figures. */
export async function viderLot(tx: Tx, lotId: string): Promise<void> {
  await tx.paireLot.deleteMany({ where: { lotId } });
  await tx.personneLot.deleteMany({ where: { lotId } });
}

/**
 * Takes one proposal out of a batch that is being read.
 * @throws NonTrouve out of reach; Depasse once it is being sent
 */
export async function enleverPaire(
  acteur: Acteur,
  saisie: z.output<typeof paireSchema>,
  now: Date,
): Promise<LotChoisi> {
  return db.$transaction(async (tx) => {
    const paire = await tx.paireLot.findFirst({
      where: { id: saisie.paireId, lot: lotsVisiblesPour(acteur) },
      select: { lotId: true, beneficiaireId: true, missionId: true },
    });
    if (!paire) throw new NonTrouve('Cette proposition');
    const { id, statut } = await verrouiller(tx, acteur, paire.lotId);
    if (statut !== 'PRET') throw TROP_TARD;
    const { count } = await tx.paireLot.deleteMany({ where: { id: saisie.paireId } });
    if (count === 1)
      await journaliser(tx, acteur, now, {
        action: 'lot.enlever',
        objet: { type: 'LotPropositions', id },
        beneficiaireId: paire.beneficiaireId,
        codes: { mission: paire.missionId },
      });
    return { lotId: id };
  });
}

/**
 * Sends what is left of a batch that was read: the worker makes each proposal, in the name of who sends.
 * @throws MetierError VIDE when nothing is left; Depasse when somebody else has sent or stopped it
 */
export async function envoyerLot(acteur: Acteur, saisie: LotChoisi, now: Date): Promise<LotChoisi> {
  return db.$transaction(async (tx) => {
    const { id, statut } = await verrouiller(tx, acteur, saisie.lotId);
    const objet = { type: 'LotPropositions', id } as const;
    if (statut !== 'PRET') {
      if (await vientDeLeFaire(tx, acteur, { action: 'lot.envoyer', objet })) return saisie;
      throw TROP_TARD;
    }
    const aFaire = await tx.paireLot.count({ where: { lotId: id } });
    if (aFaire === 0) throw new MetierError('VIDE', 'Il ne reste aucune proposition à envoyer.');
    await tx.lotPropositions.update({
      where: { id },
      data: { statut: 'ENVOI', statutLe: now, faites: 0, aFaire, auteurId: acteur.userId! },
    });
    await journaliser(tx, acteur, now, {
      action: 'lot.envoyer',
      objet,
      de: 'PRET',
      vers: 'ENVOI',
      codes: { nombre: aFaire },
    });
    await confier(tx, 'envoyer_lot', id);
    return saisie;
  });
}
