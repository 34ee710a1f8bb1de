import type { Modele } from './type';

/*
 * Another organisme is asked for, then decided. On a screen that others see, what the person receives says only that there
 * is something to read; why is read in the space.
 */
export const MODELES_ORIENTATIONS = {
  'orientation.demandee': {
    entrer: true,
    sujet: () => 'Du nouveau pour vous',
    texte: () =>
      'Bonjour,\n\nVotre accompagnateur a écrit quelque chose pour vous.\nUn texte vous attend dans votre espace, page « Mon parcours ».',
  },
  'orientation.a-decider': {
    entrer: true,
    sujet: () => 'Une orientation à décider',
    texte: () =>
      'Bonjour,\n\nUn référent demande un autre organisme pour une personne.\nVous décidez dans votre espace, page « Orientations à décider ».',
  },
  'orientation.decidee': {
    entrer: true,
    sujet: () => 'Une réponse pour vous',
    texte: () =>
      'Bonjour,\n\nIl y a du nouveau pour votre accompagnement.\nUn texte vous attend dans votre espace, page « Mon parcours ».',
  },
  'orientation.decidee-referent': {
    entrer: true,
    sujet: () => 'Le Département a décidé d’une orientation',
    texte: () =>
      'Bonjour,\n\nLe Département a décidé de l’organisme demandé pour une personne que vous accompagnez ou avez accompagnée.\nVous lisez sa décision, et pourquoi, dans votre espace, page « Mes personnes ».',
  },
} satisfies Record<string, Modele>;
