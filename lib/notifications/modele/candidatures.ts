import type { Modele } from './type';

/* Wishes and places. To an association: a first name and « bénévole », nothing else. */
export const MODELES_CANDIDATURES = {
  'candidature.deposee': {
    entrer: true,
    sujet: () => 'Une personne est intéressée par une mission',
    texte: (v) =>
      `Bonjour,\n\nUne personne a dit « ça m’intéresse » pour la mission « ${v.mission} ».\nElle attend que vous la présentiez : page « À traiter » de votre espace.`,
  },
  'candidature.levee': {
    entrer: true,
    sujet: (v) => `« ${v.mission} » : c’est possible`,
    texte: (v) =>
      `Bonjour,\n\nNous avons regardé votre demande pour « ${v.mission} » : c’est possible.\nLa coordination peut maintenant parler de vous à l’association.\nVous changez d’avis ? Dites-le dans votre espace, sans raison à donner.`,
  },
  'candidature.presentee': {
    entrer: true,
    sujet: () => 'Nous avons parlé de vous à l’association',
    texte: (v) =>
      `Bonjour,\n\nNous avons parlé de vous à l’association pour « ${v.mission} ».\nElle connaît votre prénom et le contact que vous avez choisi.\nVous changez d’avis ? Dites-le dans votre espace, sans raison à donner.`,
  },
  'candidature.presentee.association': {
    entrer: true,
    sujet: (v) => `${v.prenom} aimerait venir pour « ${v.mission} »`,
    texte: (v) =>
      `Bonjour,\n\n${v.prenom} aimerait devenir bénévole pour « ${v.mission} ».\nRépondez depuis votre espace, page « Missions ».`,
  },
  'candidature.acceptee': {
    entrer: true,
    sujet: (v) => `C’est oui pour « ${v.mission} »`,
    texte: (v) =>
      `Bonjour,\n\nL’association vous attend pour « ${v.mission} ».\nVotre fiche du premier jour est dans votre espace : où aller, qui demander, quoi apporter.`,
  },
  'candidature.en-attente': {
    sujet: (v) => `« ${v.mission} » : vous attendez une place`,
    texte: (v) =>
      `Bonjour,\n\nToutes les places de « ${v.mission} » sont prises pour le moment.\nDès qu’une place se libère pour vous, nous vous la proposons.`,
  },
  'candidature.place-offerte': {
    entrer: true,
    sujet: (v) => `Une place est libre pour « ${v.mission} »`,
    texte: (v) =>
      `Bonjour,\n\nUne place est libre pour « ${v.mission} ».\nVous pouvez la prendre dans votre espace jusqu’au ${v.jusquA}.\nVous êtes libre de dire oui ou non.`,
  },
  'candidature.place-prise': {
    sujet: (v) => `${v.prenom} rejoint « ${v.mission} »`,
    texte: (v) => `Bonjour,\n\n${v.prenom} prend la place libre de « ${v.mission} ».`,
  },
  'candidature.sans-suite': {
    entrer: true,
    sujet: (v) => `« ${v.mission} » ne se fera pas cette fois`,
    texte: (v) =>
      `Bonjour,\n\n« ${v.mission} » ne se fera pas cette fois. Cela ne dit rien de vous.\nD’autres missions vous attendent dans votre espace.`,
  },
  'candidature.retiree.association': {
    sujet: (v) => `${v.prenom} ne viendra pas pour « ${v.mission} »`,
    texte: (v) =>
      `Bonjour,\n\n${v.prenom} a changé d’avis pour « ${v.mission} ». Chacun est libre : il n’y a pas de raison à demander.`,
  },
  'affectation.terminee': {
    entrer: true,
    sujet: (v) => `« ${v.mission} » est finie pour vous`,
    texte: (v) =>
      `Bonjour,\n\nVotre participation à « ${v.mission} » est finie. Merci pour ce que vous avez fait.\nVos heures restent dans votre espace.`,
  },
  'affectation.terminee.association': {
    sujet: (v) => `${v.prenom} a fini sa mission « ${v.mission} »`,
    texte: (v) =>
      `Bonjour,\n\n${v.prenom} a fini sa mission « ${v.mission} ». Chacun est libre : il n’y a pas de raison à demander.`,
  },
  // The day in full: it may be read on the day itself. Forgotten once that day is past.
  'seance.rappel': {
    entrer: true,
    sujet: (v) => `Rappel : « ${v.mission} »`,
    texte: (v) =>
      `Bonjour,\n\nRappel : vous avez « ${v.mission} » ${v.quand}.\nVous ne venez pas cette fois ? Un bouton le dit dans votre espace, sans raison à donner.`,
  },
  'affectation.commencee': {
    entrer: true,
    sujet: () => 'Une mission commence',
    texte: (v) =>
      `Bonjour,\n\nUne personne que vous accompagnez commence la mission « ${v.mission} ».\nVous la trouvez dans votre espace, page « Mes personnes ».`,
  },
  'empechement.benevole': {
    sujet: (v) => `${v.prenom} ne vient pas ${v.quand}`,
    texte: (v) =>
      `Bonjour,\n\n${v.prenom} prévient : pas de venue ${v.quand} pour « ${v.mission} ».\nIl n’y a rien à faire.`,
  },
  'empechement.seance': {
    sujet: (v) => `Pas de séance ${v.quand}`,
    texte: (v) =>
      `Bonjour,\n\nL’association prévient : pas de séance ${v.quand} pour « ${v.mission} ».\nÀ la prochaine fois.`,
  },
} satisfies Record<string, Modele>;
