import type { Modele } from './type';

export const MODELES_CONNEXION = {
  'connexion.lien': {
    sujet: () => 'Votre lien pour entrer',
    texte: (v) =>
      `Bonjour,\n\nOuvrez ce lien pour entrer : ${v.url}\n\nIl marche une seule fois, pendant 15 minutes.\nVous n’avez rien demandé ? Ne faites rien.`,
  },
} satisfies Record<string, Modele>;
