import type { Modele } from './type';

/* Call-backs and the contact form. */
export const MODELES_ACCUEIL = {
  'rappel.nouveau': {
    entrer: true,
    sujet: () => 'Une personne demande à être rappelée',
    texte: () =>
      'Bonjour,\n\nUne personne demande à être rappelée sur votre territoire.\nSes coordonnées sont dans votre espace, page « À traiter ».',
  },
  'contact.reponse': {
    sujet: () => 'Réponse à votre message',
    texte: (v) => `Bonjour,\n\n${v.reponse}\n\n---\nVotre message :\n${v.question}`,
  },
} satisfies Record<string, Modele>;
