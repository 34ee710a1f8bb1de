import { remplir } from './gabarit';
import { MODELES_ACCUEIL } from './modele/accueil';
import { MODELES_ALERTES } from './modele/alertes';
import { MODELES_COMPTES } from './modele/comptes';
import { MODELES_CONNEXION } from './modele/connexion';
import { MODELES_PASSEPORT } from './modele/passeport';
import { MODELES_CANDIDATURES } from './modele/candidatures';
import { MODELES_DEMANDES } from './modele/demandes';
import { MODELES_FILS } from './modele/fils';
import { MODELES_HEURES } from './modele/heures';
import { MODELES_MISSIONS } from './modele/missions';
import { MODELES_NOTES } from './modele/notes';
import { MODELES_ORIENTATIONS } from './modele/orientations';
import { MODELES_REMPLACEMENTS } from './modele/remplacements';
import { MODELES_PARCOURS } from './modele/parcours';
import type { Modele, Variables } from './modele/type';

/**
 * Every message Tremplin sends, by code; one file of `modele/` per feature. Rules: no word of the RSA, of the scheme
 * or of a référent in a message to an association; senders and subjects speak of « bénévoles » only; dates in full words.
 */
export const MODELES = {
  ...MODELES_CONNEXION,
  ...MODELES_COMPTES,
  ...MODELES_ACCUEIL,
  ...MODELES_PASSEPORT,
  ...MODELES_MISSIONS,
  ...MODELES_CANDIDATURES,
  ...MODELES_HEURES,
  ...MODELES_PARCOURS,
  ...MODELES_REMPLACEMENTS,
  ...MODELES_ORIENTATIONS,
  ...MODELES_NOTES,
  ...MODELES_DEMANDES,
  ...MODELES_FILS,
  ...MODELES_ALERTES,
} satisfies Record<string, Modele>;

export type CodeModele = keyof typeof MODELES;

/** The way into everybody's space: an address that names no role, since a telephone is read over a shoulder. */
export const ENTREE = '/compte/accueil';

/**
 * A message's words, or those that the Département has written for it, and under them the way in (`entree`, a whole
 * address) where it has something to open.
 */
export function rediger(
  code: CodeModele,
  variables: Variables,
  entree: string,
  propre?: { sujet: string; texte: string } | null,
): { sujet: string; texte: string } {
  const modele: Modele = MODELES[code];
  const texte = propre ? remplir(propre.texte, variables) : modele.texte(variables);
  return {
    sujet: propre ? remplir(propre.sujet, variables) : modele.sujet(variables),
    texte: modele.entrer ? `${texte}\n\nVotre espace : ${entree}` : texte,
  };
}
