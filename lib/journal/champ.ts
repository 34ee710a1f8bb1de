import { MOTS_CRITERES } from '@/lib/appariement/poids';
import { CHAMPS_ASSOCIATION } from '@/lib/associations/association';
import type { PageNommee } from '@/lib/beneficiaires/commands/consultation';
import { CHAMPS_FICHE } from '@/lib/passeport/fiche';

/** The pages on a person that are journaled as they are opened, in words. */
export const PAGES: Record<PageNommee, string> = {
  bilan: 'bilan',
  carte: 'carte',
  contrat: 'contrat',
  echange: 'échange',
  lettre: 'lettre de nomination',
  propositions: 'missions à proposer',
  souhait: 'demande',
};
/** The fields of a form that a line of the journal names, in words. */
export const CHAMPS = {
  ...Object.fromEntries(CHAMPS_FICHE.map(({ nom, label }) => [nom, label])),
  ...CHAMPS_ASSOCIATION,
  nom: 'nom',
  nomAvecDe: 'nom avec « de »',
  nomAvecDans: 'nom avec « dans »',
  nomDispositif: 'nom du dispositif',
  telephone: 'téléphone',
  courriel: 'adresse e-mail',
  adresse: 'adresse',
  editeur: 'éditeur',
  directionPublication: 'direction de la publication',
  hebergeur: 'hébergeur',
  courrielDpo: 'e-mail des données personnelles',
  courrielAccessibilite: 'e-mail de l’accessibilité',
  ...MOTS_CRITERES,
};
