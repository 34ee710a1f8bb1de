import type { Modele } from './type';

/* Somebody asks, somebody answers: neither the words, nor who, leave the site. */
export const MODELES_DEMANDES = {
  'demande.nouvelle': {
    entrer: true,
    sujet: () => 'Une personne vous demande quelque chose',
    texte: () =>
      'Bonjour,\n\nUne personne que vous accompagnez vous demande quelque chose.\nVous lui répondez dans votre espace, page « Mes personnes », « À faire ».',
  },
  'demande.departement': {
    entrer: true,
    sujet: () => 'Une demande pour le Département',
    texte: () =>
      'Bonjour,\n\nUne personne demande un changement d’accompagnement.\nVous lui répondez dans votre espace, page « Indicateurs », « Demandes de changement ».',
  },
  'demande.reponse': {
    entrer: true,
    sujet: () => 'Vous avez une réponse',
    texte: () =>
      'Bonjour,\n\nVous avez une réponse à ce que vous avez demandé.\nVous la lisez dans votre espace, page « Mon parcours ».',
  },
} satisfies Record<string, Modele>;
