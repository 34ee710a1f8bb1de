import type { Modele } from './type';

/* To the person: that there is something to read, not what. */
export const MODELES_NOTES = {
  'note.partagee': {
    entrer: true,
    sujet: () => 'Quelque chose à lire',
    texte: () =>
      'Bonjour,\n\nOn vous a écrit quelque chose.\nVous le lisez dans votre espace, page « Mon parcours ».',
  },
} satisfies Record<string, Modele>;
