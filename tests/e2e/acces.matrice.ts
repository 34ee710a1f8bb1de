import { ASSOCIATION } from './acces.association';
import { BENEFICIAIRE } from './acces.beneficiaire';
import { COORDINATION } from './acces.coordination';
import { DEPARTEMENT } from './acces.departement';
import type { ObjetsDAutrui } from './acces.objets';
import { REFERENT } from './acces.referent';

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

/** Every page and route handler, those of a space in its own file: a route without its line fails `npm run check`. */
export const PAGES: Record<string, Ligne> = {
  '/': { ouvert: TOUS },
  '/[...reste]': { ouvert: PERSONNE, chemin: () => '/nulle-part' },
  '/accessibilite': { ouvert: TOUS },
  '/api/agenda/[affectationId]': { ouvert: PERSONNE, chemin: (o) => `/api/agenda/${o.affectation}` },
  '/api/agenda/points/[pointId]': { ouvert: PERSONNE, chemin: (o) => `/api/agenda/points/${o.texte}` },
  '/api/agenda/rendez-vous/[rendezVousId]': {
    ouvert: PERSONNE,
    chemin: (o) => `/api/agenda/rendez-vous/${o.texte}`,
  },
  // Opening it leads to the page with the button; only a POST stops.
  '/api/arreter/[lien]': { ouvert: TOUS, chemin: () => '/api/arreter/inconnu' },
  '/api/auth/[...nextauth]': { ouvert: TOUS, chemin: () => '/api/auth/csrf' },
  '/api/bilans/[finId]': { ouvert: PERSONNE, chemin: (o) => `/api/bilans/${o.texte}` },
  '/api/carte': { ouvert: TOUS },
  '/api/communes': { ouvert: TOUS },
  // Written by POST only, which asks for the role and the origin.
  '/api/contrats/[versionId]/docx': {
    ouvert: PERSONNE,
    chemin: (o) => `/api/contrats/${o.texte}/docx`,
  },
  '/api/contrats/[versionId]/feuille': {
    ouvert: PERSONNE,
    chemin: (o) => `/api/contrats/${o.texte}/feuille`,
  },
  '/api/contrats/[versionId]/pdf': {
    ouvert: PERSONNE,
    chemin: (o) => `/api/contrats/${o.texte}/pdf`,
  },
  '/api/exports/associations': {
    ouvert: ['coordination'],
    chemin: () => '/api/exports/associations?format=csv',
  },
  '/api/exports/comptes': { ouvert: ['departement'], chemin: () => '/api/exports/comptes?format=csv' },
  '/api/exports/file': { ouvert: ['referent'], chemin: () => '/api/exports/file?format=csv' },
  '/api/exports/fichiers/[id]': { ouvert: PERSONNE, chemin: (o) => `/api/exports/fichiers/${o.fichier}` },
  '/api/exports/missions': { ouvert: ['coordination'], chemin: () => '/api/exports/missions?format=csv' },
  '/api/exports/missions-tenues': {
    ouvert: ['association'],
    chemin: () => '/api/exports/missions-tenues?format=csv',
  },
  '/api/exports/personnes': { ouvert: ['coordination'], chemin: () => '/api/exports/personnes?format=csv' },
  '/api/exports/parcours/[id]': {
    ouvert: PERSONNE,
    chemin: (o) => `/api/exports/parcours/${o.personne}?format=csv`,
  },
  '/api/imports/missions': { ouvert: PERSONNE },
  '/api/imports/modele': {
    ouvert: ['referent'],
    chemin: () => '/api/imports/modele?de=referent&format=csv',
  },
  '/api/imports/fichiers': { ouvert: PERSONNE },
  '/api/indicateurs/[bloc]': { ouvert: TOUS, chemin: () => '/api/indicateurs/inconnu' },
  '/api/mes-donnees': { ouvert: ['beneficiaire'] },
  '/api/modeles': { ouvert: PERSONNE },
  '/api/modeles/[lequel]': { ouvert: ['departement'], chemin: () => '/api/modeles/fourni' },
  '/api/nominations/[suiviId]/lettre': {
    ouvert: PERSONNE,
    chemin: (o) => `/api/nominations/${o.texte}/lettre`,
  },
  '/api/passeport/[partageId]/pdf': { ouvert: PERSONNE, chemin: (o) => `/api/passeport/${o.partage}/pdf` },
  '/api/mots': { ouvert: TOUS },
  '/api/proconnect': { ouvert: PERSONNE },
  '/api/sante': { ouvert: TOUS },
  '/arreter/[lien]': { ouvert: TOUS, chemin: () => '/arreter/inconnu' },
  ...ASSOCIATION,
  ...BENEFICIAIRE,
  ...COORDINATION,
  ...DEPARTEMENT,
  ...REFERENT,
  '/boite-de-demo': { ouvert: TOUS },
  '/compte': { ouvert: CONNECTES },
  '/compte/accueil': { ouvert: CONNECTES },
  '/compte/connexions': { ouvert: CONNECTES },
  '/compte/fichiers': { ouvert: ['association', 'coordination', 'departement'] },
  '/compte/notifications': { ouvert: CONNECTES },
  '/compte/notifications/choix': { ouvert: CONNECTES },
  '/compte/prevenir': { ouvert: CONNECTES },
  '/compte/recherches': { ouvert: CONNECTES },
  '/connexion': { ouvert: TOUS },
  '/connexion/carte': { ouvert: TOUS },
  '/connexion/carte/[numero]': { ouvert: TOUS, chemin: () => '/connexion/carte/inconnue' },
  '/connexion/envoye': { ouvert: TOUS },
  '/connexion/lien/[jeton]': { ouvert: TOUS, chemin: () => '/connexion/lien/inconnu' },
  '/contact': { ouvert: TOUS },
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
  '/style': { ouvert: TOUS },
  '/banc': { ouvert: TOUS },
  '/indisponible': { ouvert: TOUS },
};
