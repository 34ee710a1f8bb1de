import 'server-only';
import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { fichesVisiblesPour } from '../policy';
import { SELECT_FICHE, type FicheVue } from '../queries';

/**
 * Opens one page to write it with the person who holds it. The access is journaled in the same transaction.
 * @throws Interdit for anybody else; NonTrouve when it is attested, when the person no longer takes part, or when it is somebody else's
 */
export async function ouvrirPourAider(
  acteur: ActeurDe<'COORDINATION'>,
  saisie: { beneficiaireId: string; ficheId: string },
  now: Date,
): Promise<FicheVue> {
  if (acteur.role !== 'COORDINATION') throw new Interdit('à la coordination');
  const { beneficiaireId, ficheId } = saisie;
  return db.$transaction(async (tx) => {
    const fiche = await tx.fiche.findFirst({
      where: { AND: [fichesVisiblesPour(acteur), { id: ficheId, beneficiaireId }] },
      select: SELECT_FICHE,
    });
    if (!fiche) throw new NonTrouve('Cette page du passeport');
    await journaliser(tx, acteur, now, {
      action: 'fiche.lire',
      objet: { type: 'Fiche', id: fiche.id },
      beneficiaireId,
    });
    return fiche;
  });
}
