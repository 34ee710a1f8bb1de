import type { Ligne } from './acces.matrice';

const PERSONNE: Ligne['ouvert'] = [];

/** The pages of a person's own space. */
export const BENEFICIAIRE: Record<string, Ligne> = {
  '/beneficiaire': { ouvert: ['beneficiaire'] },
  '/beneficiaire/[...reste]': { ouvert: PERSONNE, chemin: () => '/beneficiaire/nulle-part' },
  '/beneficiaire/bienvenue': { ouvert: ['beneficiaire'] },
  '/beneficiaire/demandes': { ouvert: ['beneficiaire'] },
  '/beneficiaire/demandes/[id]': {
    ouvert: PERSONNE,
    chemin: (o) => `/beneficiaire/demandes/${o.candidature}`,
  },
  '/beneficiaire/droits': { ouvert: ['beneficiaire'] },
  '/beneficiaire/heures': { ouvert: ['beneficiaire'] },
  '/beneficiaire/heures/[id]': { ouvert: PERSONNE, chemin: (o) => `/beneficiaire/heures/${o.heures}` },
  '/beneficiaire/messages': { ouvert: ['beneficiaire'] },
  '/beneficiaire/messages/signaler/[messageId]': {
    ouvert: PERSONNE,
    chemin: (o) => `/beneficiaire/messages/signaler/${o.messageFil}`,
  },
  '/beneficiaire/messages/[id]': {
    ouvert: PERSONNE,
    chemin: (o) => `/beneficiaire/messages/${o.candidature}`,
  },
  '/beneficiaire/missions': { ouvert: ['beneficiaire'] },
  '/beneficiaire/missions/[id]': {
    ouvert: ['beneficiaire'],
    chemin: (o) => `/beneficiaire/missions/${o.mission}`,
  },
  '/beneficiaire/missions/[id]/interet': {
    ouvert: ['beneficiaire'],
    chemin: (o) => `/beneficiaire/missions/${o.mission}/interet`,
  },
  '/beneficiaire/missions/gardees': { ouvert: ['beneficiaire'] },
  '/beneficiaire/missions/recherches': { ouvert: ['beneficiaire'] },
  '/beneficiaire/missions/recherches/nouvelle': { ouvert: ['beneficiaire'] },
  '/beneficiaire/missions/ecartees': { ouvert: ['beneficiaire'] },
  '/beneficiaire/moi': { ouvert: ['beneficiaire'] },
  '/beneficiaire/moi/accord': { ouvert: ['beneficiaire'] },
  '/beneficiaire/moi/effacer': { ouvert: ['beneficiaire'] },
  '/beneficiaire/moi/regards': { ouvert: ['beneficiaire'] },
  '/beneficiaire/parcours': { ouvert: ['beneficiaire'] },
  '/beneficiaire/parcours/contrat/[contratId]': {
    ouvert: PERSONNE,
    chemin: (o) => `/beneficiaire/parcours/contrat/${o.contrat}`,
  },
  '/beneficiaire/parcours/demander': { ouvert: ['beneficiaire'] },
  '/beneficiaire/passeport': { ouvert: ['beneficiaire'] },
  '/beneficiaire/passeport/fiches/[id]': {
    ouvert: PERSONNE,
    chemin: (o) => `/beneficiaire/passeport/fiches/${o.fiche}`,
  },
  '/beneficiaire/passeport/fiches/[id]/ecrire': {
    ouvert: PERSONNE,
    chemin: (o) => `/beneficiaire/passeport/fiches/${o.fiche}/ecrire`,
  },
  '/beneficiaire/passeport/partager': { ouvert: ['beneficiaire'] },
  '/beneficiaire/passeport/partages/[id]': {
    ouvert: PERSONNE,
    chemin: (o) => `/beneficiaire/passeport/partages/${o.partage}`,
  },
  '/beneficiaire/propositions': { ouvert: ['beneficiaire'] },
  '/beneficiaire/questions/[etape]': { ouvert: ['beneficiaire'], chemin: () => '/beneficiaire/questions/ou' },
  '/beneficiaire/demandes/[id]/premier-jour': {
    ouvert: PERSONNE,
    chemin: (o) => `/beneficiaire/demandes/${o.candidature}/premier-jour`,
  },
};
