import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { questionDEntretien } from '../queries';

type Saisie = { beneficiaireId: string; etape: string; recherche: unknown };

/**
 * Opens one question of a person for an interview. The access is journaled, with the question.
 * @throws NonTrouve for an unknown question, or a person whom this actor may not help to answer
 */
export async function ouvrirEntretien(acteur: Acteur, saisie: Saisie, now: Date) {
  const { beneficiaireId, etape, recherche } = saisie;
  const entretien = await questionDEntretien(acteur, beneficiaireId, etape, recherche, now);
  if (!entretien) throw new NonTrouve();
  await db.$transaction((tx) =>
    journaliser(tx, acteur, now, {
      action: 'entretien.ouvrir',
      objet: { type: 'Beneficiaire', id: beneficiaireId },
      beneficiaireId,
      codes: { question: etape },
    }),
  );
  return entretien;
}
