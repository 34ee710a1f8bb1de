import type { Modele } from './type';

/* Another organisme is asked for, then decided: why is read in the space. */
export const MODELES_ORIENTATIONS = {
  'orientation.demandee': {
    entrer: true,
    sujet: () => 'Votre accompagnement pourrait changer',
    texte: () =>
      'Bonjour,\n\nVotre accompagnateur a demandé au Département qu’un autre organisme vous accompagne.\nVous lisez pourquoi dans votre espace, page « Mon parcours ». Le Département décide, et on vous le dira.',
  },
  'orientation.a-decider': {
    entrer: true,
    sujet: () => 'Une orientation à décider',
    texte: () =>
      'Bonjour,\n\nUn référent demande un autre organisme pour une personne.\nVous décidez dans votre espace, page « Orientations à décider ».',
  },
  'orientation.decidee': {
    entrer: true,
    sujet: () => 'Le Département a décidé',
    texte: () =>
      'Bonjour,\n\nLe Département a décidé quel organisme vous accompagne.\nVous lisez sa décision, et pourquoi, dans votre espace, page « Mon parcours ».',
  },
  'orientation.decidee-referent': {
    entrer: true,
    sujet: () => 'Le Département a décidé d’une orientation',
    texte: () =>
      'Bonjour,\n\nLe Département a décidé de l’organisme demandé pour une personne que vous accompagnez.\nVous lisez sa décision, et pourquoi, dans votre espace, page « Mes personnes ».',
  },
} satisfies Record<string, Modele>;
