import type { RoleConnecte } from './acteur';

type Entree = {
  href: string;
  mot: string;
  pictogramme: string;
  /** Other addresses that belong to it. */
  aussi?: readonly string[];
};
type Espace = { accueil: string; nom: string; persona: string; navigation: Entree[] };

/** Role → home, label, navigation (at most five entries: it becomes a bottom bar on a phone). */
export const ESPACES: Record<RoleConnecte, Espace> = {
  BENEFICIAIRE: {
    accueil: '/beneficiaire',
    nom: 'Mon espace',
    persona: 'beneficiaire',
    navigation: [
      { href: '/beneficiaire', mot: 'Accueil', pictogramme: 'maison' },
      { href: '/beneficiaire/missions', mot: 'Missions', pictogramme: 'boussole' },
      { href: '/beneficiaire/heures', mot: 'Mes heures', pictogramme: 'horloge' },
      { href: '/beneficiaire/passeport', mot: 'Mon passeport', pictogramme: 'livret' },
      { href: '/beneficiaire/moi', mot: 'Moi', pictogramme: 'personne' },
    ],
  },
  REFERENT: {
    accueil: '/referent',
    nom: 'Espace référent',
    persona: 'referent',
    navigation: [
      {
        href: '/referent',
        mot: 'Mes personnes',
        pictogramme: 'personnes',
        aussi: [
          '/referent/personnes',
          '/referent/droits',
          '/referent/absence',
          '/referent/messages',
          '/referent/organisme',
        ],
      },
      { href: '/referent/missions', mot: 'Missions', pictogramme: 'boussole' },
      {
        href: '/referent/inviter',
        mot: 'Inviter',
        pictogramme: 'ajouter',
        aussi: ['/referent/imports'],
      },
    ],
  },
  ASSOCIATION: {
    accueil: '/association',
    nom: 'Espace association',
    persona: 'association',
    navigation: [
      {
        href: '/association',
        mot: 'Aujourd’hui',
        pictogramme: 'calendrier',
        aussi: ['/association/structure', '/association/echanges'],
      },
      { href: '/association/missions', mot: 'Missions', pictogramme: 'boussole' },
      {
        href: '/association/benevoles',
        mot: 'Bénévoles',
        pictogramme: 'personnes',
        aussi: ['/association/premier-jour'],
      },
      { href: '/association/heures', mot: 'Heures', pictogramme: 'horloge' },
      { href: '/association/fiches', mot: 'Passeports', pictogramme: 'livret' },
    ],
  },
  COORDINATION: {
    accueil: '/coordination',
    nom: 'Espace coordination',
    persona: 'coordination',
    navigation: [
      {
        href: '/coordination',
        mot: 'À traiter',
        pictogramme: 'boite',
        aussi: [
          '/coordination/rappels',
          '/coordination/candidatures',
          '/coordination/messages',
          '/coordination/echanges',
          '/coordination/signalements',
        ],
      },
      {
        href: '/coordination/missions',
        mot: 'Missions',
        pictogramme: 'boussole',
        aussi: ['/coordination/vocabulaire'],
      },
      {
        href: '/coordination/personnes',
        mot: 'Personnes',
        pictogramme: 'personnes',
        aussi: ['/coordination/propositions'],
      },
      { href: '/coordination/associations', mot: 'Associations', pictogramme: 'association' },
      { href: '/coordination/imports', mot: 'Imports', pictogramme: 'fleche-entrante' },
    ],
  },
  DEPARTEMENT: {
    accueil: '/departement',
    nom: 'Espace Département',
    persona: 'departement',
    navigation: [
      {
        href: '/departement',
        mot: 'Indicateurs',
        pictogramme: 'graphique',
        aussi: ['/departement/personnes', '/departement/orientations', '/departement/signalements'],
      },
      { href: '/departement/objectifs', mot: 'Objectifs', pictogramme: 'cible' },
      {
        href: '/departement/comptes',
        mot: 'Comptes',
        pictogramme: 'personnes',
        aussi: ['/departement/referents', '/departement/imports'],
      },
      {
        href: '/departement/territoires',
        mot: 'Territoires',
        pictogramme: 'carte',
        aussi: [
          '/departement/parametres',
          '/departement/textes',
          '/departement/messages',
          '/departement/modele',
          '/departement/classement',
          '/departement/conservation',
        ],
      },
      { href: '/departement/journal', mot: 'Journal', pictogramme: 'livret' },
    ],
  },
};

/** Where somebody comes in: the home of the only role, or the choice between several. */
export function accueilDe(acteurs: readonly { role: RoleConnecte }[]): string {
  const seul = acteurs[0];
  if (!seul) return '/connexion';
  return acteurs.length > 1 ? '/compte' : ESPACES[seul.role].accueil;
}
