import type { Modele } from './type';

/* Between colleagues: who is away, who is there. */
export const MODELES_REMPLACEMENTS = {
  'remplacement.de-prevu': {
    entrer: true,
    sujet: () => 'Vous remplacez un collègue',
    texte: (v) =>
      `Bonjour,\n\nVous remplacez ${v.nom} du ${v.du} au ${v.au}.\nCes jours-là, vous trouvez ses personnes avec les vôtres, page « Mes personnes », et vous recevez ses messages.`,
  },
  'remplacement.par-prevu': {
    entrer: true,
    sujet: () => 'Votre remplacement',
    texte: (v) =>
      `Bonjour,\n\n${v.nom} vous remplace du ${v.du} au ${v.au}. Le Département l’a décidé.\nVos personnes le voient dans leur espace. Tout s’arrête seul après le dernier jour.`,
  },
  'remplacement.de-arrete': {
    sujet: () => 'Un remplacement est arrêté',
    texte: (v) =>
      `Bonjour,\n\nVous ne remplacez plus ${v.nom} : le remplacement prévu du ${v.du} au ${v.au} est arrêté.\nSes personnes ne sont plus dans votre liste.`,
  },
  'remplacement.par-arrete': {
    entrer: true,
    sujet: () => 'Votre remplacement est arrêté',
    texte: (v) =>
      `Bonjour,\n\n${v.nom} ne vous remplace plus : le Département a arrêté le remplacement prévu du ${v.du} au ${v.au}.\nVos personnes comptent de nouveau sur vous.`,
  },
} satisfies Record<string, Modele>;
