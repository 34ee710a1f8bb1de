import type { Modele } from './type';

/* What was put online for the searches of a person: by their domain and their place, never by a need or a word typed. */
export const MODELES_ALERTES = {
  // Longer than an SMS: by e-mail only.
  'alertes.nouvelles': {
    sujet: (v) => v.quoi!,
    texte: (v) =>
      `Bonjour,\n\n${v.recherches}\n\nToutes vos recherches : ${v.toutes}\n\nArrêter ces messages : ${v.url}\nUn bouton suffit.`,
  },
  'alertes.nouvelles-sms': {
    sujet: (v) => v.quoi!,
    texte: (v) =>
      `Bonjour,\n\n${v.quoi}.\n${v.voir} : ${v.toutes}\nArrêter ces messages : ${v.url}\nUn bouton suffit.`,
  },
} satisfies Record<string, Modele>;
