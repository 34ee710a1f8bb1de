import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { Interdit, NonTrouve } from '@/lib/erreurs';
import { journaliser } from '@/lib/journal/commands';
import { beneficiairesVisiblesPour } from '../policy';

/** Pages beside the file that show a named person to a professional. */
export type PageNommee = 'bilan' | 'carte' | 'contrat' | 'echange' | 'lettre' | 'propositions' | 'souhait';
type Saisie = { beneficiaireId: string; page: PageNommee };

/**
 * Journals that a professional opened a page on a named person, and which.
 * @throws Interdit to others; NonTrouve when the person is out of the actor's sight
 */
export async function noterConsultation(acteur: Acteur, saisie: Saisie, now: Date): Promise<void> {
  if (acteur.role !== 'REFERENT' && acteur.role !== 'COORDINATION')
    throw new Interdit('à l’accompagnateur et à la coordination');
  await db.$transaction(async (tx) => {
    const personne = await tx.beneficiaire.findFirst({
      where: { AND: [{ id: saisie.beneficiaireId }, beneficiairesVisiblesPour(acteur, now)] },
      select: { id: true },
    });
    if (!personne) throw new NonTrouve('Cette personne');
    await journaliser(tx, acteur, now, {
      action: 'dossier.consulter',
      objet: { type: 'Beneficiaire', id: personne.id },
      beneficiaireId: personne.id,
      codes: { page: saisie.page },
    });
  });
}
