import type { Ligne } from './acces.matrice';

const PERSONNE: Ligne['ouvert'] = [];

/** The pages of a référent's space. */
export const REFERENT: Record<string, Ligne> = {
  '/referent': { ouvert: ['referent'] },
  '/referent/[...reste]': { ouvert: PERSONNE, chemin: () => '/referent/nulle-part' },
  '/referent/absence': { ouvert: ['referent'] },
  '/referent/droits': { ouvert: ['referent'] },
  '/referent/imports': { ouvert: ['referent'] },
  '/referent/imports/[id]': { ouvert: PERSONNE, chemin: (o) => `/referent/imports/${o.importPersonnes}` },
  '/referent/inviter': { ouvert: ['referent'] },
  '/referent/messages': { ouvert: ['referent'] },
  '/referent/messages/signaler/[messageId]': {
    ouvert: PERSONNE,
    chemin: (o) => `/referent/messages/signaler/${o.messageFil}`,
  },
  '/referent/messages/[id]': { ouvert: PERSONNE, chemin: (o) => `/referent/messages/${o.suivi}` },
  '/referent/missions': { ouvert: ['referent'] },
  '/referent/missions/[id]': { ouvert: ['referent'], chemin: (o) => `/referent/missions/${o.mission}` },
  '/referent/missions/[id]/proposer': {
    ouvert: ['referent'],
    chemin: (o) => `/referent/missions/${o.mission}/proposer`,
  },
  '/referent/missions/[id]/proposer/apercu': {
    ouvert: ['referent'],
    chemin: (o) => `/referent/missions/${o.mission}/proposer/apercu`,
  },
  '/referent/missions/nouvelles': { ouvert: ['referent'] },
  // The référent of the personas chooses in their organisme; who does not: organisme.spec.ts.
  '/referent/organisme': { ouvert: ['referent'] },
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
  '/referent/personnes/[id]/contrat/[contratId]/texte': {
    ouvert: PERSONNE,
    chemin: (o) => `/referent/personnes/${o.personne}/contrat/${o.contrat}/texte`,
  },
  '/referent/personnes/[id]/missions': {
    ouvert: PERSONNE,
    chemin: (o) => `/referent/personnes/${o.personne}/missions`,
  },
  '/referent/personnes/[id]/questions/[etape]': {
    ouvert: PERSONNE,
    chemin: (o) => `/referent/personnes/${o.personne}/questions/ou`,
  },
};
