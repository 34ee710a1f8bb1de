import type { Ligne } from './acces.matrice';

const PERSONNE: Ligne['ouvert'] = [];

/** The pages of the Département's space. */
export const DEPARTEMENT: Record<string, Ligne> = {
  '/departement': { ouvert: ['departement'] },
  '/departement/[...reste]': { ouvert: PERSONNE, chemin: () => '/departement/nulle-part' },
  '/departement/classement': { ouvert: ['departement'] },
  '/departement/comptes': { ouvert: ['departement'] },
  '/departement/comptes/inviter-coordination': { ouvert: ['departement'] },
  '/departement/comptes/inviter-referent': { ouvert: ['departement'] },
  '/departement/conservation': { ouvert: ['departement'] },
  '/departement/demandes': { ouvert: ['departement'] },
  '/departement/imports': { ouvert: ['departement'] },
  '/departement/imports/[id]': {
    ouvert: PERSONNE,
    chemin: (o) => `/departement/imports/${o.importPersonnes}`,
  },
  '/departement/journal': { ouvert: ['departement'] },
  '/departement/messages': { ouvert: ['departement'] },
  '/departement/messages/textes': { ouvert: ['departement'] },
  '/departement/messages/textes/[modele]': {
    ouvert: ['departement'],
    chemin: () => '/departement/messages/textes/parcours.point',
  },
  '/departement/modele': { ouvert: ['departement'] },
  '/departement/objectifs': { ouvert: ['departement'] },
  '/departement/orientations': { ouvert: ['departement'] },
  '/departement/parametres': { ouvert: ['departement'] },
  '/departement/personnes': { ouvert: ['departement'] },
  '/departement/personnes/[id]': {
    ouvert: ['departement'],
    chemin: (o) => `/departement/personnes/${o.personne}`,
  },
  '/departement/personnes/[id]/motif': {
    ouvert: ['departement'],
    chemin: (o) => `/departement/personnes/${o.personne}/motif`,
  },
  // Nobody has said why: not even the Département.
  '/departement/personnes/[id]/parcours': {
    ouvert: PERSONNE,
    chemin: (o) => `/departement/personnes/${o.motivee}/parcours`,
  },
  '/departement/referents/imports': { ouvert: ['departement'] },
  '/departement/referents/imports/[id]': {
    ouvert: PERSONNE,
    chemin: (o) => `/departement/referents/imports/${o.importPersonnes}`,
  },
  '/departement/referents/[id]': {
    ouvert: ['departement'],
    chemin: (o) => `/departement/referents/${o.referent}`,
  },
  '/departement/signalements': { ouvert: ['departement'] },
  '/departement/textes': { ouvert: ['departement'] },
  '/departement/territoires': { ouvert: ['departement'] },
  '/departement/territoires/[id]': {
    ouvert: ['departement'],
    chemin: (o) => `/departement/territoires/${o.territoire}`,
  },
};
