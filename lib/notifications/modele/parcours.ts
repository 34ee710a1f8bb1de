import type { Modele } from './type';

/* To the person, and back to who accompanies them: neutral words, a phone may be read by others. */
export const MODELES_PARCOURS = {
  'parcours.proposition': {
    entrer: true,
    sujet: () => 'Une mission pour vous',
    texte: (v) =>
      `Bonjour,\n\nOn vous propose une mission de bénévolat : « ${v.titre} ».\nVous répondez oui, non ou plus tard, dans votre espace.`,
  },
  'parcours.referent': {
    entrer: true,
    sujet: () => 'Votre accompagnateur',
    texte: (v) =>
      `Bonjour,\n\n${v.nom} vous accompagne maintenant.\nVous trouverez son téléphone dans votre espace.`,
  },
  'parcours.nomination': {
    entrer: true,
    sujet: () => 'Une nouvelle personne à accompagner',
    texte: (v) =>
      `Bonjour,\n\nVous accompagnez une nouvelle personne depuis le ${v.le}.\nVous la trouvez dans votre espace, page « Mes personnes ».`,
  },
  // Not its name: it may tell what one receives.
  'parcours.organisme': {
    entrer: true,
    sujet: () => 'Votre accompagnement change',
    texte: () =>
      'Bonjour,\n\nUn organisme vous accompagne maintenant. Il choisit qui, et on vous le dira.\nVous lisez son nom et son téléphone dans votre espace, page « Mon parcours ».',
  },
  'parcours.a-choisir': {
    entrer: true,
    sujet: () => 'Une personne confiée à votre organisme',
    texte: (v) =>
      `Bonjour,\n\nLe Département confie une personne à votre organisme depuis le ${v.le}.\nVous choisissez qui l’accompagne dans votre espace, page « Mon organisme ».`,
  },
  'organisme.gestion': {
    entrer: true,
    sujet: () => 'Vous choisissez dans votre organisme',
    texte: () =>
      'Bonjour,\n\nLe Département peut confier des personnes à votre organisme. Vous choisissez qui les accompagne.\nVous les trouvez dans votre espace, page « Mon organisme ».',
  },
  'organisme.gestion-finie': {
    sujet: () => 'Vous ne choisissez plus dans votre organisme',
    texte: () =>
      'Bonjour,\n\nLe Département a décidé que vous ne choisissez plus qui accompagne les personnes confiées à votre organisme.\nVos propres personnes ne changent pas.',
  },
  'parcours.releve': {
    sujet: () => 'Un changement dans vos personnes',
    texte: (v) =>
      `Bonjour,\n\nUne personne que vous accompagniez est accompagnée par quelqu’un d’autre depuis le ${v.le}.\nSon dossier reste à lire pendant 30 jours après cette date.\nVos rendez-vous de ces 30 jours restent prévus : chacun peut les annuler. Les suivants sont annulés.`,
  },
  'parcours.relais': {
    entrer: true,
    sujet: () => 'Un mot pour la suite',
    texte: () =>
      'Bonjour,\n\nLa personne qui vous accompagnait avant a écrit un mot pour la suite.\nVous le lisez dans votre espace, page « Mon parcours ». Votre accompagnateur le lit aussi.',
  },
  'parcours.relais-recu': {
    entrer: true,
    sujet: () => 'Un mot de relais',
    texte: () =>
      'Bonjour,\n\nUn mot de relais est écrit pour une personne que vous accompagnez.\nVous le lisez dans votre espace, page « Mes personnes ».',
  },
  'parcours.depart': {
    entrer: true,
    sujet: () => 'Un changement dans vos personnes',
    texte: () =>
      `Bonjour,\n\nUne personne que vous accompagniez a quitté Tremplin. Elle n’est plus dans votre liste.\nSes rendez-vous sont retirés.`,
  },
  // No name: an e-mail is no safe place.
  'parcours.nouveautes': {
    entrer: true,
    sujet: (v) => v.quoi!,
    texte: (v) =>
      `Bonjour,\n\nLa semaine dernière : ${v.quoi}.\nVous les trouvez dans votre espace, page « Missions », « Nouveau près de mes personnes ».\n\nArrêter ce message : ${v.url}\nUn bouton suffit.`,
  },
  'parcours.rendez-vous': {
    sujet: () => 'Un rendez-vous',
    texte: (v) => `Bonjour,\n\nVous avez un rendez-vous ${v.quand}.\nLieu : ${v.lieu}.`,
  },
  'parcours.rendez-vous-deplace': {
    sujet: () => 'Votre rendez-vous change',
    texte: (v) => `Bonjour,\n\nVotre rendez-vous change.\nC’est maintenant ${v.quand}.\nLieu : ${v.lieu}.`,
  },
  // The day in full: it may be read on the day itself.
  'parcours.rendez-vous-rappel': {
    entrer: true,
    sujet: () => 'Rappel d’un rendez-vous',
    texte: (v) =>
      `Bonjour,\n\nRappel : vous avez un rendez-vous ${v.quand}.\nLieu : ${v.lieu}.\nVous ne pouvez pas ce jour-là ? Dites-le dans votre espace.`,
  },
  'parcours.rendez-vous-annule': {
    sujet: () => 'Un rendez-vous est annulé',
    texte: (v) => `Bonjour,\n\nLe rendez-vous prévu ${v.quand} est annulé.`,
  },
  'parcours.point': {
    entrer: true,
    sujet: () => 'Votre point d’étape',
    texte: () =>
      'Bonjour,\n\nVotre point d’étape est écrit.\nVous le lisez dans votre espace, page « Mon parcours ». Vous pouvez y ajouter vos mots.',
  },
  'parcours.compte': {
    entrer: true,
    sujet: () => 'Une question sur vos heures',
    texte: (v) =>
      `Bonjour,\n\nOn vous propose de faire compter vos heures de « ${v.titre} ».\nVous dites oui ou non dans votre espace, page « Mon parcours ».`,
  },
  'parcours.fin': {
    entrer: true,
    sujet: () => 'Votre accompagnement est terminé',
    texte: () =>
      'Bonjour,\n\nVotre accompagnement est terminé.\nVos missions, vos heures et votre passeport restent à vous, dans votre espace. Votre bilan y est aussi, page « Mon parcours ».\nVous voulez en parler ? Appelez votre accompagnateur.',
  },
  'parcours.bilan': {
    entrer: true,
    sujet: () => 'Votre bilan',
    texte: () =>
      'Bonjour,\n\nVotre bilan est écrit.\nVous le lisez dans votre espace, page « Mon parcours ». Vous pouvez y ajouter vos mots.',
  },
  'parcours.arret': {
    entrer: true,
    sujet: () => 'C’est noté : vous arrêtez',
    texte: (v) =>
      `Bonjour,\n\nVous avez dit que vous arrêtez. C’est fait : vos demandes, vos missions et vos partages sont arrêtés.\nVos heures et votre passeport restent à vous, dans votre espace.\nCe n’est pas ce que vous vouliez ? ${v.telephone ? `Appelez-nous au ${v.telephone}.` : 'Parlez-en à la coordination.'}`,
  },
  'parcours.reprise': {
    entrer: true,
    sujet: () => 'Votre accompagnement reprend',
    texte: () =>
      'Bonjour,\n\nVotre accompagnement reprend.\nVous retrouvez votre accompagnateur et son téléphone dans votre espace.',
  },
  'parcours.compte-accorde': {
    entrer: true,
    sujet: () => 'Une personne a dit oui',
    texte: (v) =>
      `Bonjour,\n\nUne personne que vous accompagnez est d’accord : ses heures de « ${v.titre} » comptent dans son contrat.\nVous les voyez dans votre espace, page « Mes personnes ».`,
  },
  'parcours.contrat-a-lire': {
    entrer: true,
    sujet: () => 'Un texte à lire',
    texte: () =>
      'Bonjour,\n\nVotre accompagnateur a préparé un texte avec vous.\nVous le lisez dans votre espace, page « Mon parcours ». Vous dites oui quand vous voulez, ou vous ajoutez quelque chose.',
  },
  'parcours.contrat-accorde': {
    entrer: true,
    sujet: () => 'Une personne est d’accord avec son contrat',
    texte: () =>
      'Bonjour,\n\nUne personne que vous accompagnez est d’accord avec son contrat.\nVous le lisez dans votre espace, page « Mes personnes ».',
  },
  'parcours.contrat-complete': {
    entrer: true,
    sujet: () => 'Une personne a complété son contrat',
    texte: () =>
      'Bonjour,\n\nUne personne que vous accompagnez a ajouté quelque chose à son contrat.\nVous le relisez dans votre espace, page « Mes personnes ».',
  },
  'parcours.contrat-papier': {
    entrer: true,
    sujet: () => 'Votre feuille signée',
    texte: () =>
      'Bonjour,\n\nVotre accompagnateur a mis dans votre espace la feuille que vous avez signée ensemble.\nVous la voyez page « Mon parcours ». Ce n’est pas la bonne ? Parlez-lui-en.',
  },
  'parcours.contrat-papier-retire': {
    entrer: true,
    sujet: () => 'Une feuille est retirée',
    texte: () =>
      'Bonjour,\n\nVotre accompagnateur a retiré de votre espace la feuille signée : ce n’était pas la bonne.\nVous lisez où en est votre contrat page « Mon parcours ».',
  },
  'parcours.contrat-signe': {
    entrer: true,
    sujet: () => 'C’est signé',
    texte: () =>
      'Bonjour,\n\nVous et votre accompagnateur êtes d’accord avec le même texte : il est signé.\nVous le lisez dans votre espace, page « Mon parcours ».',
  },
  'parcours.contrat-feuille': {
    entrer: true,
    sujet: () => 'Une feuille signée à revoir',
    texte: () =>
      'Bonjour,\n\nUne personne que vous accompagnez dit que la feuille signée de son contrat n’est pas la bonne.\nVous la revoyez dans votre espace, page « Mes personnes ».',
  },
} satisfies Record<string, Modele>;
