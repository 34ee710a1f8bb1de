import type { DecisionSignalement, MotifSignalement } from '@/lib/generated/prisma/enums';

/** Why a message is reported: one is chosen, nothing is written. */
export const MOTIFS: Record<MotifSignalement, string> = {
  BLESSANT: 'Des mots qui blessent',
  DONNEES: 'Une adresse, un numéro ou une chose privée',
  HORS_MISSION: 'Une demande d’argent, ou sans lien avec cet échange',
  AUTRE: 'Autre chose qui m’inquiète',
};

/** What was decided, in words. */
export const DECISIONS_SIGNALEMENT: Record<DecisionSignalement, string> = {
  LAISSE: 'Laissé',
  MASQUE: 'Retiré',
};

/** Where those who decide read what was reported. */
export const PAGE_DES_SIGNALEMENTS = {
  COORDINATION: '/coordination/signalements',
  DEPARTEMENT: '/departement/signalements',
} as const;
export type RoleQuiJuge = keyof typeof PAGE_DES_SIGNALEMENTS;

/**
 * Who decides of a message: the coordination for those of a wish, which it reads; the département for those of an
 * accompaniment, which the coordination does not read, and for the coordination's own.
 */
export const quiJuge = (message: { role: string; mission: boolean }): RoleQuiJuge =>
  message.mission && message.role !== 'COORDINATION' ? 'COORDINATION' : 'DEPARTEMENT';
