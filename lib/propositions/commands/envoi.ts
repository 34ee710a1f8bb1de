import { SYSTEME, type ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { MetierError } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { proposerMission } from '@/lib/parcours/commands/proposition';
import { auteurDuLot, personnesProposables } from '../policy';
import { viderLot } from './lot';

/** One proposal by the usual command; false when it has no reason to be any more (a wish, a yes taken back, no mission). */
async function proposer(
  acteur: ActeurDe<'COORDINATION'>,
  { beneficiaireId, missionId }: { beneficiaireId: string; missionId: string },
  now: Date,
): Promise<boolean> {
  const veut = await db.beneficiaire.count({
    where: {
      AND: [
        { id: beneficiaireId },
        personnesProposables({ departementCode: acteur.departementCode, territoireId: null }),
      ],
    },
  });
  if (veut === 0) return false;
  try {
    await proposerMission(acteur, { beneficiaireId, missionId, mot: null }, now);
    return true;
  } catch (e) {
    if (e instanceof MetierError) return false;
    throw e;
  }
}

/**
 * Makes the proposals of a batch, for the worker, one after the other: each person is told as for any proposal. Each
 * is crossed off as it leaves, so that a new start goes on where the last one stopped; stopped meanwhile, it ends.
 */
export async function transmettreLot(saisie: { lotId: string }, now: Date): Promise<void> {
  const lot = await db.lotPropositions.findFirst({ where: { id: saisie.lotId, statut: 'ENVOI' } });
  if (!lot) return;
  const acteur = auteurDuLot(lot);
  const paires = await db.paireLot.findMany({
    where: { lotId: lot.id },
    select: { id: true, beneficiaireId: true, missionId: true },
    orderBy: [{ beneficiaireId: 'asc' }, { missionId: 'asc' }],
  });
  for (const [k, paire] of paires.entries()) {
    const { count } = await db.lotPropositions.updateMany({
      where: { id: lot.id, statut: 'ENVOI' },
      data: { faites: lot.aFaire - paires.length + k },
    });
    if (count === 0) return;
    const partie = await proposer(acteur, paire, now);
    const { count: rayee } = await db.paireLot.deleteMany({ where: { id: paire.id } });
    if (partie && rayee === 1)
      await db.lotPropositions.update({ where: { id: lot.id }, data: { envoyees: { increment: 1 } } });
  }
  await db.$transaction(async (tx) => {
    const { count } = await tx.lotPropositions.updateMany({
      where: { id: lot.id, statut: 'ENVOI' },
      data: { statut: 'ENVOYE', statutLe: now },
    });
    if (count === 0) return;
    await viderLot(tx, lot.id);
    const { envoyees } = await tx.lotPropositions.findUniqueOrThrow({ where: { id: lot.id } });
    await journaliser(tx, SYSTEME, now, {
      action: 'lot.envoye',
      objet: { type: 'LotPropositions', id: lot.id },
      de: 'ENVOI',
      vers: 'ENVOYE',
      codes: { nombre: envoyees },
    });
  });
}
