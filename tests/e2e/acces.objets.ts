/** Objects of the demonstration that belong to none of the five personas. */
export type ObjetsDAutrui = Record<
  | 'mission'
  | 'candidature'
  | 'affectation'
  | 'heures'
  | 'personne'
  | 'motivee'
  | 'referent'
  | 'suivi'
  | 'association'
  | 'contrat'
  | 'texte'
  | 'fiche'
  | 'brouillon'
  | 'titulaire'
  | 'partage'
  | 'message'
  | 'messageFil'
  | 'rappel'
  | 'territoire'
  | 'importFlux'
  | 'importPersonnes'
  | 'fichier'
  | 'groupe'
  | 'lot'
  | 'recherche',
  string
>;
