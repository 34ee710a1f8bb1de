import type { Modele } from './type';

/* The life of a mission, to its association and to the coordination. */
export const MODELES_MISSIONS = {
  'mission.a-valider': {
    entrer: true,
    sujet: (v) => `À relire : « ${v.mission} »`,
    texte: (v) =>
      `Bonjour,\n\nUne association propose la mission « ${v.mission} ».\nElle attend votre relecture dans votre espace, page « Missions ».`,
  },
  'mission.a-corriger': {
    entrer: true,
    sujet: (v) => `Votre mission « ${v.mission} » : un point à revoir`,
    texte: (v) =>
      `Bonjour,\n\nMerci pour la mission « ${v.mission} ».\nLa coordination propose de revoir un point. Son message est dans votre espace, page « Missions ».`,
  },
  'mission.publiee': {
    sujet: (v) => `Votre mission « ${v.mission} » est en ligne`,
    texte: (v) =>
      `Bonjour,\n\nVotre mission « ${v.mission} » est en ligne.\nNous vous écrirons quand une personne voudra venir.`,
  },
  'mission.terminee': {
    entrer: true,
    sujet: (v) => `La mission « ${v.mission} » est finie`,
    texte: (v) =>
      `Bonjour,\n\nL’association a mis fin à la mission « ${v.mission} ».\nMerci à vous. D’autres missions vous attendent dans votre espace.`,
  },
} satisfies Record<string, Modele>;
