import type { Acteur } from '@/lib/auth/acteur';
import { noterConsultation } from '@/lib/beneficiaires/commands/consultation';
import { texteAImprimer, type TexteAImprimer } from '../queries/texte';

/** A text of a contract to print, or null outside the actor's scope. A professional's reading is journaled, as on its page. */
export async function ouvrirTexte(
  acteur: Acteur,
  versionId: string,
  now: Date,
): Promise<TexteAImprimer | null> {
  const texte = await texteAImprimer(acteur, versionId, now);
  if (!texte) return null;
  const { beneficiaireId } = texte;
  if (acteur.role === 'REFERENT') await noterConsultation(acteur, { beneficiaireId, page: 'contrat' }, now);
  return texte;
}
