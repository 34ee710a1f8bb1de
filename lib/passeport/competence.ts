import type { Competence } from '@/lib/generated/prisma/enums';

/** The four poles of RECTEC, in the order in which they are read. */
export const POLES = {
  ORGANISATION: 'M’organiser et faire avec les autres',
  COMMUNICATION: 'Communiquer',
  REFLEXIVITE: 'Comprendre et m’adapter',
  PROGRESSION: 'Progresser',
} as const;
export type Pole = keyof typeof POLES;

/**
 * RECTEC: 12 transversal competences in 4 poles. `label` is the framework's own name, `phrase` the same thing
 * as a person says it.
 */
export const COMPETENCES: Record<Competence, { label: string; phrase: string; pole: Pole }> = {
  ORGANISER_SON_ACTIVITE: {
    label: 'Organiser son activité',
    phrase: 'Je m’organise',
    pole: 'ORGANISATION',
  },
  PRENDRE_EN_COMPTE_LES_REGLEMENTS: {
    label: 'Prendre en compte les règlements',
    phrase: 'Je suis les règles et les consignes',
    pole: 'ORGANISATION',
  },
  TRAVAILLER_EN_EQUIPE: {
    label: 'Travailler en équipe',
    phrase: 'Je fais avec les autres',
    pole: 'ORGANISATION',
  },
  MOBILISER_DES_RESSOURCES_MATHEMATIQUES: {
    label: 'Mobiliser des ressources mathématiques',
    phrase: 'Je compte et je mesure',
    pole: 'ORGANISATION',
  },
  COMMUNIQUER_A_L_ORAL: {
    label: 'Communiquer à l’oral',
    phrase: 'Je parle et j’écoute',
    pole: 'COMMUNICATION',
  },
  COMMUNIQUER_A_L_ECRIT: {
    label: 'Communiquer à l’écrit',
    phrase: 'Je lis et j’écris',
    pole: 'COMMUNICATION',
  },
  PRENDRE_EN_COMPTE_LES_USAGES_SOCIAUX: {
    label: 'Prendre en compte les usages sociaux',
    phrase: 'Je m’adapte aux personnes et aux lieux',
    pole: 'COMMUNICATION',
  },
  UTILISER_LES_RESSOURCES_NUMERIQUES: {
    label: 'Utiliser les ressources numériques',
    phrase: 'J’utilise un téléphone, un ordinateur',
    pole: 'COMMUNICATION',
  },
  GERER_DES_INFORMATIONS: {
    label: 'Gérer des informations',
    phrase: 'Je cherche, je trie, je transmets',
    pole: 'REFLEXIVITE',
  },
  AGIR_FACE_A_L_IMPREVU: {
    label: 'Agir face à l’imprévu',
    phrase: 'Je réagis quand quelque chose change',
    pole: 'REFLEXIVITE',
  },
  CONSTRUIRE_SON_PARCOURS_PROFESSIONNEL: {
    label: 'Construire son parcours professionnel',
    phrase: 'Je prépare la suite',
    pole: 'PROGRESSION',
  },
  DEVELOPPER_SES_SAVOIRS: {
    label: 'Développer ses savoirs',
    phrase: 'J’apprends',
    pole: 'PROGRESSION',
  },
};

export type Niveau = 1 | 2 | 3 | 4;

/** The four levels (European framework 1 to 4), in plain French. */
export const NIVEAUX: Record<Niveau, { label: string; phrase: string }> = {
  1: { label: 'Niveau 1', phrase: 'Je le fais avec de l’aide' },
  2: { label: 'Niveau 2', phrase: 'Je le fais seul ou seule, quand c’est habituel' },
  3: { label: 'Niveau 3', phrase: 'Je m’adapte quand la situation change' },
  4: { label: 'Niveau 4', phrase: 'J’organise, et je montre aux autres' },
};
