import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '../commands';
import { peutLireLeJournal } from '../policy';
import type { FiltresJournal } from '../schema';

/**
 * The Département reads what was done on one person's file, or by that person: it is a reading of them, which the journal
 * says and the person sees. What is about nobody who is accompanied writes nothing.
 * @throws Interdit for anybody else; NonTrouve for somebody of another Département
 */
export async function noterLectureDuJournal(
  acteur: Acteur,
  filtres: Pick<FiltresJournal, 'personne' | 'acteur'>,
  now: Date,
): Promise<void> {
  if (!peutLireLeJournal(acteur)) throw new Interdit('au Département');
  const { personne, acteur: auteur } = filtres;
  if (!personne && !auteur) return;
  await db.$transaction(async (tx) => {
    const lues = await tx.beneficiaire.findMany({
      where: {
        departementCode: acteur.departementCode,
        OR: [...(personne ? [{ id: personne }] : []), ...(auteur ? [{ userId: auteur }] : [])],
      },
      select: { id: true },
    });
    if (personne && !lues.some((p) => p.id === personne)) throw new NonTrouve('Cette personne');
    for (const { id } of lues)
      await journaliser(tx, acteur, now, {
        action: 'journal.lire',
        objet: { type: 'Beneficiaire', id },
        beneficiaireId: id,
      });
  });
}
