import type { Modele } from './type';

/* Hours: declared, confirmed, to look at again, written from a paper sheet. */
export const MODELES_HEURES = {
  'heures.a-confirmer': {
    entrer: true,
    sujet: () => 'Des heures de bénévoles à confirmer',
    texte: (v) =>
      `Bonjour,\n\nDes bénévoles de « ${v.mission} » ont déclaré des heures.\nConfirmez-les dans votre espace, page « Heures ».`,
  },
  'heures.confirmees': {
    sujet: () => 'Vos heures sont confirmées',
    texte: (v) =>
      `Bonjour,\n\nL’association a confirmé vos heures pour « ${v.mission} ». Merci pour ce que vous avez fait.`,
  },
  'heures.a-revoir': {
    entrer: true,
    sujet: () => 'Des heures à regarder ensemble',
    texte: (v) =>
      `Bonjour,\n\nL’association propose de regarder de nouveau vos heures du ${v.jour} pour « ${v.mission} ».\nSon message est dans votre espace, page « Mes heures ».`,
  },
  'heures.a-accorder': {
    entrer: true,
    sujet: () => 'Vos heures sont écrites : êtes-vous d’accord ?',
    texte: (v) =>
      `Bonjour,\n\nDes heures ont été écrites pour vous pour « ${v.mission} ».\nDites si vous êtes d’accord dans votre espace, page « Mes heures ».`,
  },
} satisfies Record<string, Modele>;
