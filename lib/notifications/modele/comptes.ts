import type { Modele } from './type';

/* Accounts. An invitation of a volunteer says nothing of what brought the person here. */
export const MODELES_COMPTES = {
  'compte.invitation': {
    sujet: () => 'Votre compte est ouvert',
    texte: (v) =>
      `Bonjour ${v.prenom},\n\nVotre compte est ouvert. Il n’y a pas de mot de passe.\n\nPour entrer, ouvrez ${v.url} et écrivez cette adresse e-mail : vous recevez un lien.`,
  },
  'compte.invitation-benevole': {
    sujet: () => 'Bienvenue chez les bénévoles',
    texte: (v) =>
      `Bonjour ${v.prenom},\n\nVous pouvez chercher une mission de bénévolat près de chez vous.\n\nPour entrer, ouvrez ${v.url} et écrivez cette adresse ou ce numéro : vous recevez un lien.`,
  },
  'compte.coordonnees': {
    sujet: () => 'Vos coordonnées ont changé',
    texte: (v) =>
      `Bonjour,\n\nVotre adresse ou votre numéro a été changé${v.origine}.\n\nCe n’est pas vous ? ${v.telephone ? `Appelez-nous vite au ${v.telephone}.` : 'Parlez-en vite à la coordination.'}`,
  },
  'compte.conservation': {
    entrer: true,
    sujet: (v) => `Vos données, jusqu’au ${v.le}`,
    texte: (v) =>
      `Bonjour,\n\nNous gardons vos données 2 ans après le dernier contact.\nLe ${v.le}, nous effaçons votre nom et vos coordonnées.\nVous voulez rester ? Entrez dans votre espace, ou appelez-nous.`,
  },
  'compte.dossier-ouvert': {
    entrer: true,
    sujet: () => 'Quelqu’un a ouvert votre dossier',
    texte: () =>
      'Bonjour,\n\nQuelqu’un a ouvert votre dossier, pour une heure.\nDans votre espace, à « Qui a regardé mon dossier », vous lisez qui, et pourquoi.',
  },
} satisfies Record<string, Modele>;
