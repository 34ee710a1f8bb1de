import { BENEFICIAIRE } from './acces.beneficiaire';
import type { ObjetsDAutrui } from './acces.objets';

export const VISITEURS = [
  'inconnu',
  'beneficiaire',
  'referent',
  'association',
  'coordination',
  'departement',
] as const;
export type Visiteur = (typeof VISITEURS)[number];

export type Ligne = {
  /** Who gets in. Strangers are else sent to /connexion; the others read that there is nothing there. */
  ouvert: readonly Visiteur[];
  /** The address to try, when the route has brackets: always somebody else's object. */
  chemin?: (o: ObjetsDAutrui) => string;
};

const TOUS: readonly Visiteur[] = VISITEURS;
const CONNECTES = VISITEURS.filter((v) => v !== 'inconnu');
const PERSONNE: readonly Visiteur[] = [];

/** Every page and route handler: a route without its line fails `npm run check`. */
export const PAGES: Record<string, Ligne> = {
  '/': { ouvert: TOUS },
  '/[...reste]': { ouvert: PERSONNE, chemin: () => '/nulle-part' },
  '/accessibilite': { ouvert: TOUS },
  '/api/agenda/[affectationId]': { ouvert: PERSONNE, chemin: (o) => `/api/agenda/${o.affectation}` },
  // Opening it leads to the page with the button; only a POST stops.
  '/api/arreter/[lien]': { ouvert: TOUS, chemin: () => '/api/arreter/inconnu' },
  '/api/auth/[...nextauth]': { ouvert: TOUS, chemin: () => '/api/auth/csrf' },
  '/api/carte': { ouvert: TOUS },
  '/api/communes': { ouvert: TOUS },
  // Written by POST only, which asks for the role and the origin.
  '/api/imports/missions': { ouvert: PERSONNE },
  '/api/indicateurs/[bloc]': { ouvert: TOUS, chemin: () => '/api/indicateurs/inconnu' },
  '/api/mes-donnees': { ouvert: ['beneficiaire'] },
  '/api/passeport/[partageId]/pdf': { ouvert: PERSONNE, chemin: (o) => `/api/passeport/${o.partage}/pdf` },
  '/api/mots': { ouvert: TOUS },
  '/api/proconnect': { ouvert: PERSONNE },
  '/api/sante': { ouvert: TOUS },
  '/arreter/[lien]': { ouvert: TOUS, chemin: () => '/arreter/inconnu' },
  '/association': { ouvert: ['association'] },
  '/association/[...reste]': { ouvert: PERSONNE, chemin: () => '/association/nulle-part' },
  '/association/benevoles': { ouvert: ['association'] },
  '/association/fiches': { ouvert: ['association'] },
  '/association/fiches/[id]': { ouvert: PERSONNE, chemin: (o) => `/association/fiches/${o.fiche}` },
  '/association/fiches/[id]/ecrire': {
    ouvert: PERSONNE,
    chemin: (o) => `/association/fiches/${o.fiche}/ecrire`,
  },
  '/association/heures': { ouvert: ['association'] },
  '/association/heures/feuille': { ouvert: ['association'] },
  '/association/missions': { ouvert: ['association'] },
  '/association/missions/[id]': { ouvert: PERSONNE, chemin: (o) => `/association/missions/${o.mission}` },
  '/association/missions/[id]/modifier': {
    ouvert: PERSONNE,
    chemin: (o) => `/association/missions/${o.mission}/modifier`,
  },
  '/association/missions/nouvelle': { ouvert: ['association'] },
  '/association/premier-jour/[affectationId]': {
    ouvert: PERSONNE,
    chemin: (o) => `/association/premier-jour/${o.affectation}`,
  },
  '/association/structure': { ouvert: ['association'] },
  '/association/structure/[id]': {
    ouvert: PERSONNE,
    chemin: (o) => `/association/structure/${o.association}`,
  },
  ...BENEFICIAIRE,
  '/boite-de-demo': { ouvert: TOUS },
  '/compte': { ouvert: CONNECTES },
  '/compte/accueil': { ouvert: CONNECTES },
  '/compte/connexions': { ouvert: CONNECTES },
  '/compte/prevenir': { ouvert: CONNECTES },
  '/compte/recherches': { ouvert: CONNECTES },
  '/connexion': { ouvert: TOUS },
  '/connexion/carte': { ouvert: TOUS },
  '/connexion/carte/[numero]': { ouvert: TOUS, chemin: () => '/connexion/carte/inconnue' },
  '/connexion/envoye': { ouvert: TOUS },
  '/connexion/lien/[jeton]': { ouvert: TOUS, chemin: () => '/connexion/lien/inconnu' },
  '/contact': { ouvert: TOUS },
  '/coordination': { ouvert: ['coordination'] },
  '/coordination/[...reste]': { ouvert: PERSONNE, chemin: () => '/coordination/nulle-part' },
  '/coordination/associations': { ouvert: ['coordination'] },
  '/coordination/associations/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/associations/${o.association}`,
  },
  '/coordination/associations/[id]/modifier': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/associations/${o.association}/modifier`,
  },
  '/coordination/associations/inviter': { ouvert: ['coordination'] },
  '/coordination/candidatures/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/candidatures/${o.candidature}`,
  },
  '/coordination/imports': { ouvert: ['coordination'] },
  '/coordination/imports/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/imports/${o.importFlux}`,
  },
  '/coordination/messages': { ouvert: ['coordination'] },
  '/coordination/messages/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/messages/${o.message}`,
  },
  '/coordination/missions': { ouvert: ['coordination'] },
  '/coordination/missions/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/missions/${o.mission}`,
  },
  '/coordination/personnes': { ouvert: ['coordination'] },
  '/coordination/personnes/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/personnes/${o.personne}`,
  },
  '/coordination/personnes/[id]/carte': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/personnes/${o.personne}/carte`,
  },
  '/coordination/personnes/[id]/fiches/[ficheId]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/personnes/${o.titulaire}/fiches/${o.brouillon}`,
  },
  '/coordination/personnes/[id]/fiches/[ficheId]/ecrire': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/personnes/${o.titulaire}/fiches/${o.brouillon}/ecrire`,
  },
  '/coordination/personnes/[id]/heures/[affectationId]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/personnes/${o.personne}/heures/${o.affectation}`,
  },
  '/coordination/personnes/[id]/proposer': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/personnes/${o.personne}/proposer`,
  },
  '/coordination/personnes/[id]/questions/[etape]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/personnes/${o.personne}/questions/ou`,
  },
  '/coordination/personnes/inviter': { ouvert: ['coordination'] },
  '/coordination/propositions': { ouvert: ['coordination'] },
  '/coordination/propositions/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/propositions/${o.lot}`,
  },
  '/coordination/rappels/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/rappels/${o.rappel}`,
  },
  '/coordination/vocabulaire': { ouvert: ['coordination'] },
  '/coordination/vocabulaire/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/vocabulaire/${o.groupe}`,
  },
  '/coordination/vocabulaire/nouveau': { ouvert: ['coordination'] },
  '/departement': { ouvert: ['departement'] },
  '/departement/[...reste]': { ouvert: PERSONNE, chemin: () => '/departement/nulle-part' },
  '/departement/classement': { ouvert: ['departement'] },
  '/departement/comptes': { ouvert: ['departement'] },
  '/departement/comptes/inviter-coordination': { ouvert: ['departement'] },
  '/departement/comptes/inviter-referent': { ouvert: ['departement'] },
  '/departement/journal': { ouvert: ['departement'] },
  '/departement/objectifs': { ouvert: ['departement'] },
  '/departement/parametres': { ouvert: ['departement'] },
  '/departement/personnes': { ouvert: ['departement'] },
  '/departement/personnes/[id]': {
    ouvert: ['departement'],
    chemin: (o) => `/departement/personnes/${o.personne}`,
  },
  '/departement/referents/[id]': {
    ouvert: ['departement'],
    chemin: (o) => `/departement/referents/${o.referent}`,
  },
  '/departement/territoires': { ouvert: ['departement'] },
  '/departement/territoires/[id]': {
    ouvert: ['departement'],
    chemin: (o) => `/departement/territoires/${o.territoire}`,
  },
  '/donnees-personnelles': { ouvert: TOUS },
  '/indicateurs': { ouvert: TOUS },
  '/je-participe': { ouvert: TOUS },
  '/le-dispositif': { ouvert: TOUS },
  '/mentions-legales': { ouvert: TOUS },
  '/missions': { ouvert: TOUS },
  '/missions/carte': { ouvert: TOUS },
  '/missions/gardees': { ouvert: TOUS },
  '/missions/[id]': { ouvert: TOUS, chemin: (o) => `/missions/${o.mission}` },
  '/passeport/verifier/[jeton]': { ouvert: TOUS, chemin: () => '/passeport/verifier/inconnu' },
  '/referent': { ouvert: ['referent'] },
  '/referent/[...reste]': { ouvert: PERSONNE, chemin: () => '/referent/nulle-part' },
  '/referent/inviter': { ouvert: ['referent'] },
  '/referent/missions': { ouvert: ['referent'] },
  '/referent/personnes/[id]': { ouvert: PERSONNE, chemin: (o) => `/referent/personnes/${o.personne}` },
  '/referent/personnes/[id]/carte': {
    ouvert: PERSONNE,
    chemin: (o) => `/referent/personnes/${o.personne}/carte`,
  },
  '/referent/personnes/[id]/contrat': {
    ouvert: PERSONNE,
    chemin: (o) => `/referent/personnes/${o.personne}/contrat`,
  },
  '/referent/personnes/[id]/contrat/[contratId]': {
    ouvert: PERSONNE,
    chemin: (o) => `/referent/personnes/${o.personne}/contrat/${o.contrat}`,
  },
  '/referent/personnes/[id]/missions': {
    ouvert: PERSONNE,
    chemin: (o) => `/referent/personnes/${o.personne}/missions`,
  },
  '/referent/personnes/[id]/questions/[etape]': {
    ouvert: PERSONNE,
    chemin: (o) => `/referent/personnes/${o.personne}/questions/ou`,
  },
  '/style': { ouvert: TOUS },
  '/banc': { ouvert: TOUS },
  '/indisponible': { ouvert: TOUS },
  '/coordination/missions/[id]/modifier': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/missions/${o.mission}/modifier`,
  },
  '/coordination/missions/[id]/proposer': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/missions/${o.mission}/proposer`,
  },
  '/coordination/missions/[id]/proposer/apercu': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/missions/${o.mission}/proposer/apercu`,
  },
  '/coordination/missions/nouvelle': { ouvert: ['coordination'] },
  '/referent/missions/nouvelles': { ouvert: ['referent'] },
  '/referent/missions/[id]': { ouvert: ['referent'], chemin: (o) => `/referent/missions/${o.mission}` },
  '/referent/missions/[id]/proposer': {
    ouvert: ['referent'],
    chemin: (o) => `/referent/missions/${o.mission}/proposer`,
  },
  '/referent/missions/[id]/proposer/apercu': {
    ouvert: ['referent'],
    chemin: (o) => `/referent/missions/${o.mission}/proposer/apercu`,
  },
};
