import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { sortirDesLots } from '@/lib/propositions/commands/effacement';
import type { SaisieProposable } from '../schema';
import { verrouillerModifiable } from './charger';
import { noterContactAvec } from './contact';

/**
 * « Je veux bien qu’on me propose des missions »: the person's own yes, dated, taken back in one gesture. A no takes
 * them out of what is being prepared; it has no other consequence, and nobody is told. Twice is once.
 * @throws Interdit to anybody but the person
 */
export async function direProposable(
  acteur: Acteur,
  saisie: SaisieProposable,
  now: Date,
): Promise<{ oui: boolean }> {
  if (acteur.role !== 'BENEFICIAIRE') throw new Interdit('à la personne elle-même');
  return db.$transaction(async (tx) => {
    const id = acteur.beneficiaireId;
    const oui = saisie.propositions === 'oui';
    const { veutPropositionsLe } = await verrouillerModifiable(tx, acteur, id, now);
    if ((veutPropositionsLe !== null) === oui) return { oui };
    await tx.beneficiaire.update({ where: { id }, data: { veutPropositionsLe: oui ? now : null } });
    if (!oui) await sortirDesLots(tx, id);
    await noterContactAvec(tx, id, now);
    await journaliser(tx, acteur, now, {
      action: oui ? 'propositions.accepter' : 'propositions.arreter',
      objet: { type: 'Beneficiaire', id },
      beneficiaireId: id,
    });
    return { oui };
  });
}
