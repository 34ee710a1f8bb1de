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
  await garderMots(
    acteur.userId,
    saisie,
    lues.map((p) => p.id),
    now,
  );
  let parties = 0;
  for (const { id, libre } of lues) {
    if (!libre) continue;
    const proposition = { beneficiaireId: id, missionId, mot: saisie.mots.get(id) ?? null };
    try {
      await proposerMission(acteur, proposition, now);
      parties++;
    } catch (e) {
      if (!(e instanceof MetierError)) throw e;
    }
  }
  return { missionId, parties, restent: ids.length - parties };
}
