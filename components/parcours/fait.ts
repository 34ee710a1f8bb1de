/** What the référent has just done to a parcours, by the code in the address. */
export const FAIT_AU_DOSSIER = {
  proposition: 'La mission est proposée. La personne répond quand elle veut.',
  compte: 'C’est proposé. Les heures compteront quand la personne aura dit oui.',
  'compte-retire': 'Ces heures ne comptent plus dans le contrat.',
  contrat: 'Le contrat est enregistré.',
  objectif: 'L’objectif est enregistré.',
  point: 'Le point d’étape est enregistré. La personne est prévenue.',
  'point-corrige': 'Le point d’étape est corrigé.',
  reponse: 'La réponse est envoyée. La personne est prévenue.',
  action: 'L’action est enregistrée.',
  'rendez-vous': 'Le rendez-vous est fixé. La personne est prévenue.',
  'rendez-vous-deplace': 'Le rendez-vous est déplacé. La personne est prévenue.',
  'rendez-vous-annule': 'Le rendez-vous est annulé. La personne est prévenue.',
  contact: 'Le contact est noté.',
  'orientation-demandee': 'La demande est envoyée au Département. La personne est prévenue.',
  orientation: 'La date de l’orientation est notée.',
  questions: 'Les réponses sont gardées.',
  activite: 'L’activité est enregistrée.',
  'activite-enlevee': 'L’activité est enlevée.',
  note: 'La note est enregistrée.',
  'note-partagee': 'La note est partagée. La personne est prévenue.',
  'note-supprimee': 'La note est supprimée.',
  fin: 'C’est noté. La personne est prévenue.',
  bilan: 'Le bilan est enregistré. La personne le lit dans son espace.',
  relais: 'Le mot de relais est enregistré. La personne et qui l’accompagne le lisent.',
  reprise: 'L’accompagnement reprend. La personne est prévenue.',
};

/** What was just done to the text of a contract. */
export const FAIT_AU_TEXTE = {
  signe: 'Votre accord est noté : le contrat est signé par vous deux. La personne est prévenue.',
  accord: 'Votre accord est noté. La personne lit le contrat et dit oui quand elle veut.',
  'accord-retire': 'Votre accord est retiré.',
  feuille: 'La feuille signée est gardée. La personne est prévenue.',
  'feuille-retiree': 'La feuille est retirée, avec les accords qu’elle portait. La personne est prévenue.',
};

/** What the person has just done to their own. */
export const FAIT_PAR_MOI = {
  accord: 'C’est noté. Ces heures comptent dans votre contrat.',
  retire: 'C’est noté. Ces heures ne comptent pas.',
  etape: 'L’étape est ajoutée.',
  action: 'Bravo. L’étape est notée.',
  laissee: 'L’étape est mise de côté. Vous pouvez l’écrire de nouveau.',
  'rendez-vous-annule': 'Le rendez-vous est annulé. Votre accompagnateur est prévenu.',
  'autre-jour': 'C’est demandé. Le rendez-vous reste prévu jusqu’à la réponse.',
  'contrat-oui': 'C’est noté : vous êtes d’accord.',
  'contrat-retire': 'C’est noté : votre oui est retiré.',
  'feuille-retiree': 'C’est noté : cette feuille ne vaut plus pour vous. Votre accompagnateur est prévenu.',
  'contrat-complete': 'C’est ajouté. Relisez le contrat, puis dites oui si vous êtes d’accord.',
  objectif: 'L’objectif est ajouté.',
  'objectif-atteint': 'Bravo. L’objectif est atteint.',
  'objectif-laisse': 'L’objectif est mis de côté. Vous pouvez l’écrire de nouveau.',
  mots: 'Vos mots sont enregistrés.',
  demande: 'C’est envoyé. La réponse viendra sur cette page.',
  'demande-retiree': 'Votre demande est retirée. Plus personne ne peut la lire.',
};
