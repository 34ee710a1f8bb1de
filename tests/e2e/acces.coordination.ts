import type { Ligne } from './acces.matrice';

const PERSONNE: Ligne['ouvert'] = [];

/** The pages of the coordination's space. */
export const COORDINATION: Record<string, Ligne> = {
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
  '/coordination/associations/imports': { ouvert: ['coordination'] },
  '/coordination/associations/imports/[id]': {
    ouvert: PERSONNE,
    chemin: (o) => `/coordination/associations/imports/${o.importPersonnes}`,
  },
  '/coordination/associations/inviter': { ouvert: ['coordination'] },
  '/coordination/candidatures/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/candidatures/${o.candidature}`,
  },
  '/coordination/echanges': { ouvert: ['coordination'] },
  '/coordination/echanges/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/echanges/${o.candidature}`,
  },
  '/coordination/echanges/signaler/[messageId]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/echanges/signaler/${o.messageFil}`,
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
  '/coordination/signalements': { ouvert: ['coordination'] },
  '/coordination/vocabulaire': { ouvert: ['coordination'] },
  '/coordination/vocabulaire/[id]': {
    ouvert: ['coordination'],
    chemin: (o) => `/coordination/vocabulaire/${o.groupe}`,
  },
  '/coordination/vocabulaire/nouveau': { ouvert: ['coordination'] },
};
