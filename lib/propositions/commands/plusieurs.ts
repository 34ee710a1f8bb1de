import type { z } from 'zod';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { MetierError, NonTrouve } from '@/lib/erreurs';
import { proposerMission } from '@/lib/parcours/commands/proposition';
import { lirePersonnesAChoisir, missionAProposer } from '../queries/choix';
import type { envoiSchema } from '../schema';
import { exigerProposeur } from './choix';

type SaisieEnvoi = z.output<typeof envoiSchema>;

/** The words that were written stay beside their people until each has left. */
async function garderMots(auteurId: string, { missionId, mots }: SaisieEnvoi, ids: string[], now: Date) {
  await db.$transaction(async (tx) => {
    for (const beneficiaireId of ids) {
      const mot = mots.get(beneficiaireId) ?? null;
      await tx.choixProposition.upsert({
        where: { auteurId_missionId_beneficiaireId: { auteurId, missionId, beneficiaireId } },
        create: { auteurId, missionId, beneficiaireId, mot, creeLe: now },
        update: { mot },
      });
    }
  });
}

/** Those to whom this author has proposed it already: the form came twice, and they may even have answered meanwhile. */
async function dejaParties(auteurId: string, missionId: string, ids: string[]): Promise<Set<string>> {
  const lignes = await db.proposition.findMany({
    where: { auteurId, missionId, beneficiaireId: { in: ids } },
    select: { beneficiaireId: true },
  });
  return new Set(lignes.map((l) => l.beneficiaireId));
}

/**
 * Proposes one mission to the people who were read in the preview, by the usual command: one transaction each, so that
 * what can leave leaves. Those to whom it cannot stay ticked, with their word; the preview says why. Its own form come
 * twice sends nothing twice.
 * @returns how many left, and how many did not
 * @throws Interdit; NonTrouve when the mission, or all of these people, are out of reach
 */
export async function proposerAPlusieurs(
  qui: Acteur,
  saisie: SaisieEnvoi,
  now: Date,
): Promise<{ missionId: string; parties: number; restent: number }> {
  const acteur = exigerProposeur(qui);
  const { missionId, personne: ids } = saisie;
  const lue = await missionAProposer(acteur, missionId, now);
  const lues = await lirePersonnesAChoisir(acteur, lue, ids, now);
  if (lues.length === 0) throw new NonTrouve('Cette liste');
  const parties = await dejaParties(
    acteur.userId,
    missionId,
    lues.map((p) => p.id),
  );
  const aEnvoyer = lues.filter((p) => !parties.has(p.id));
  await garderMots(
    acteur.userId,
    saisie,
    aEnvoyer.map((p) => p.id),
    now,
  );
  for (const { id, libre } of aEnvoyer) {
    if (!libre) continue;
    const proposition = { beneficiaireId: id, missionId, mot: saisie.mots.get(id) ?? null };
    try {
      await proposerMission(acteur, proposition, now);
      parties.add(id);
    } catch (e) {
      if (!(e instanceof MetierError)) throw e;
    }
  }
  return { missionId, parties: parties.size, restent: ids.length - parties.size };
}
