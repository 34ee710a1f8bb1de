import type { Ligne } from './acces.matrice';

const PERSONNE: Ligne['ouvert'] = [];

/** The pages of an association's space. */
export const ASSOCIATION: Record<string, Ligne> = {
  '/association': { ouvert: ['association'] },
  '/association/[...reste]': { ouvert: PERSONNE, chemin: () => '/association/nulle-part' },
  '/association/benevoles': { ouvert: ['association'] },
  '/association/echanges': { ouvert: ['association'] },
  '/association/echanges/signaler/[messageId]': {
    ouvert: PERSONNE,
    chemin: (o) => `/association/echanges/signaler/${o.messageFil}`,
  },
  '/association/echanges/[id]': {
    ouvert: PERSONNE,
    chemin: (o) => `/association/echanges/${o.candidature}`,
  },
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
};
