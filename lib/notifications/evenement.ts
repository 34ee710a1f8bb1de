import type { RoleConnecte } from '@/lib/auth/acteur';
import type { GenreAvis } from '@/lib/generated/prisma/enums';
import type { CodeModele } from './modele';

/** Who reads a message: what it may say depends on it. */
export type Lecteur = 'PERSONNE' | 'REFERENT' | 'ASSOCIATION' | 'COORDINATION' | 'DEPARTEMENT' | 'QUICONQUE';

/** What is for « quiconque » and can be chosen goes between a person and who accompanies them. */
const LECTEURS: Record<RoleConnecte, readonly Lecteur[]> = {
  BENEFICIAIRE: ['PERSONNE', 'QUICONQUE'],
  REFERENT: ['REFERENT', 'QUICONQUE'],
  ASSOCIATION: ['ASSOCIATION'],
  COORDINATION: ['COORDINATION'],
  DEPARTEMENT: ['DEPARTEMENT'],
};

export type Evenement = {
  pour: Lecteur;
  /**
   * What one chooses a channel for, in « Comment me prévenir ». COMPTE is told whatever one chooses; NOUVEAUTES is
   * chosen where one asked for them.
   */
  genre: GenreAvis | 'COMPTE' | 'NOUVEAUTES';
  /** Where it is read or answered. None: it only leaves, and is not among one's notifications. */
  page?: string;
  /** Stands among the notifications instead of words that name somebody: they may have left since. */
  avis?: string;
  /** It opens the account, or is asked for now: the night does not keep it. */
  aTouteHeure?: true;
  /** Nobody waits for it: everything else passes before. */
  enFond?: true;
};

const dit = (
  pour: Lecteur,
  genre: Evenement['genre'],
  page?: string,
  reste: Pick<Evenement, 'avis' | 'aTouteHeure' | 'enFond'> = {},
): Evenement => ({ pour, genre, ...(page && { page }), ...reste });

/**
 * What happens × who is told × by what: one line for each message. By what: where the reader has chosen for its kind,
 * else by e-mail, else by SMS; and, wherever there is a page, among their notifications.
 */
export const EVENEMENTS: Record<CodeModele, Evenement> = {
  'connexion.lien': dit('QUICONQUE', 'COMPTE', undefined, { aTouteHeure: true }),
  'compte.invitation': dit('QUICONQUE', 'COMPTE'),
  'compte.invitation-benevole': dit('PERSONNE', 'COMPTE'),
  'compte.coordonnees': dit('QUICONQUE', 'COMPTE', '/compte'),
  'compte.conservation': dit('PERSONNE', 'COMPTE', '/beneficiaire/moi'),
  'compte.dossier-ouvert': dit('PERSONNE', 'COMPTE', '/beneficiaire/moi/regards'),
  'contact.reponse': dit('QUICONQUE', 'COMPTE'),
  'parcours.arret': dit('PERSONNE', 'COMPTE', '/beneficiaire/moi'),

  'parcours.rendez-vous': dit('PERSONNE', 'RENDEZ_VOUS', '/beneficiaire/parcours'),
  'parcours.rendez-vous-deplace': dit('PERSONNE', 'RENDEZ_VOUS', '/beneficiaire/parcours'),
  'parcours.rendez-vous-annule': dit('QUICONQUE', 'RENDEZ_VOUS', '/compte/accueil'),
  'parcours.rendez-vous-rappel': dit('PERSONNE', 'RAPPELS', '/beneficiaire/parcours', { enFond: true }),
  'seance.rappel': dit('PERSONNE', 'RAPPELS', '/beneficiaire/demandes', { enFond: true }),

  'parcours.proposition': dit('PERSONNE', 'MISSIONS', '/beneficiaire/propositions'),
  'candidature.levee': dit('PERSONNE', 'MISSIONS', '/beneficiaire/demandes'),
  'candidature.presentee': dit('PERSONNE', 'MISSIONS', '/beneficiaire/demandes'),
  'candidature.acceptee': dit('PERSONNE', 'MISSIONS', '/beneficiaire/demandes'),
  'candidature.en-attente': dit('PERSONNE', 'MISSIONS', '/beneficiaire/demandes'),
  'candidature.place-offerte': dit('PERSONNE', 'MISSIONS', '/beneficiaire/demandes'),
  'candidature.sans-suite': dit('PERSONNE', 'MISSIONS', '/beneficiaire/missions'),
  'affectation.terminee': dit('PERSONNE', 'MISSIONS', '/beneficiaire/heures'),
  'empechement.seance': dit('PERSONNE', 'MISSIONS', '/beneficiaire/demandes'),
  'mission.terminee': dit('PERSONNE', 'MISSIONS', '/beneficiaire/missions'),
  'candidature.presentee.association': dit('ASSOCIATION', 'MISSIONS', '/association/missions', {
    avis: 'Une personne aimerait venir',
  }),
  'candidature.place-prise': dit('ASSOCIATION', 'MISSIONS', '/association/benevoles', {
    avis: 'Une place libre est prise',
  }),
  'candidature.retiree.association': dit('ASSOCIATION', 'MISSIONS', '/association/missions', {
    avis: 'Une personne a changé d’avis',
  }),
  'affectation.terminee.association': dit('ASSOCIATION', 'MISSIONS', '/association/benevoles', {
    avis: 'Une personne a fini sa mission',
  }),
  'empechement.benevole': dit('ASSOCIATION', 'MISSIONS', '/association', {
    avis: 'Une personne ne vient pas cette fois',
  }),
  'mission.a-corriger': dit('ASSOCIATION', 'MISSIONS', '/association/missions'),
  'mission.publiee': dit('ASSOCIATION', 'MISSIONS', '/association/missions'),
  'mission.a-valider': dit('COORDINATION', 'MISSIONS', '/coordination/missions'),
  'candidature.deposee': dit('COORDINATION', 'MISSIONS', '/coordination'),
  'affectation.commencee': dit('REFERENT', 'MISSIONS', '/referent'),

  'heures.confirmees': dit('PERSONNE', 'HEURES', '/beneficiaire/heures'),
  'heures.a-revoir': dit('PERSONNE', 'HEURES', '/beneficiaire/heures'),
  'heures.a-accorder': dit('PERSONNE', 'HEURES', '/beneficiaire/heures'),
  'heures.a-confirmer': dit('ASSOCIATION', 'HEURES', '/association/heures'),

  'fiche.ouverte': dit('PERSONNE', 'PASSEPORT', '/beneficiaire/passeport'),
  'fiche.attestee': dit('PERSONNE', 'PASSEPORT', '/beneficiaire/passeport'),
  'fiche.ouverte.association': dit('ASSOCIATION', 'PASSEPORT', '/association/fiches', {
    avis: 'Une page de passeport est commencée',
  }),
  'fiche.accordee': dit('ASSOCIATION', 'PASSEPORT', '/association/fiches', {
    avis: 'Une page de passeport attend votre attestation',
  }),

  'parcours.referent': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.point': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.compte': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.contrat-a-lire': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.contrat-papier': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.contrat-papier-retire': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.contrat-signe': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.fin': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.bilan': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.reprise': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'note.partagee': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'demande.reponse': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.nomination': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent'),
  'parcours.organisme': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.a-choisir': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent/organisme'),
  'organisme.gestion': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent/organisme'),
  'organisme.gestion-finie': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent'),
  'orientation.demandee': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'orientation.decidee': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'orientation.decidee-referent': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent'),
  'parcours.releve': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent'),
  'parcours.relais': dit('PERSONNE', 'ACCOMPAGNEMENT', '/beneficiaire/parcours'),
  'parcours.relais-recu': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent'),
  'remplacement.de-prevu': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent/absence'),
  'remplacement.par-prevu': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent/absence'),
  'remplacement.de-arrete': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent/absence'),
  'remplacement.par-arrete': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent/absence'),
  'parcours.depart': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent'),
  'parcours.contrat-accorde': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent'),
  'parcours.contrat-complete': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent'),
  'parcours.contrat-feuille': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent'),
  'parcours.compte-accorde': dit('REFERENT', 'ACCOMPAGNEMENT', '/referent'),

  'rappel.nouveau': dit('COORDINATION', 'DEMANDES', '/coordination'),
  'demande.nouvelle': dit('REFERENT', 'DEMANDES', '/referent'),
  'orientation.a-decider': dit('DEPARTEMENT', 'DEMANDES', '/departement/orientations'),
  'demande.departement': dit('DEPARTEMENT', 'DEMANDES', '/departement/demandes'),

  'fil.message': dit('PERSONNE', 'MESSAGES', '/beneficiaire/messages'),
  'fil.message.referent': dit('REFERENT', 'MESSAGES', '/referent/messages'),
  'fil.message.coordination': dit('COORDINATION', 'MESSAGES', '/coordination/echanges'),
  'fil.message.association': dit('ASSOCIATION', 'MESSAGES', '/association/echanges'),
  'signalement.lu': dit('PERSONNE', 'MESSAGES', '/beneficiaire/messages'),
  'signalement.lu.referent': dit('REFERENT', 'MESSAGES', '/referent/messages'),
  'signalement.lu.coordination': dit('COORDINATION', 'MESSAGES', '/coordination/echanges'),
  'signalement.lu.association': dit('ASSOCIATION', 'MESSAGES', '/association/echanges'),

  'parcours.nouveautes': dit('REFERENT', 'NOUVEAUTES', '/referent/missions/nouvelles'),
  'alertes.nouvelles': dit('PERSONNE', 'NOUVEAUTES', '/beneficiaire/missions/recherches', { enFond: true }),
  'alertes.nouvelles-sms': dit('PERSONNE', 'NOUVEAUTES', '/beneficiaire/missions/recherches', {
    enFond: true,
  }),
};

const codes = (quels: (e: Evenement) => boolean): string[] =>
  Object.entries(EVENEMENTS)
    .filter(([, e]) => quels(e))
    .map(([code]) => code);

/** The kinds that come to somebody with these roles, in the order of the table. */
export const genresDe = (roles: readonly RoleConnecte[]): GenreAvis[] => [
  ...new Set(
    Object.values(EVENEMENTS)
      .filter((e) => roles.some((role) => LECTEURS[role].includes(e.pour)))
      .flatMap((e) => (e.genre === 'COMPTE' || e.genre === 'NOUVEAUTES' ? [] : [e.genre])),
  ),
];
/** The messages of a kind that one chooses. */
export const modelesDuGenre = (genre: GenreAvis): string[] => codes((e) => e.genre === genre);
/** The messages that leave at any hour. */
export const MODELES_DE_NUIT: readonly string[] = codes((e) => e.aTouteHeure === true);
/** Those that nobody finds in their space: they leave whatever the ceiling of SMS. */
export const MODELES_DU_DEHORS: readonly string[] = codes((e) => e.page === undefined);
/** Those that let the others pass. */
export const MODELES_DE_FOND: readonly string[] = codes((e) => e.enFond === true);
/** Those that one finds among one's notifications. */
export const MODELES_LUS_ICI: readonly string[] = codes((e) => e.page !== undefined);
