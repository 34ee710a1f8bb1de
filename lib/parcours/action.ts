import type { StatutAction } from '@/lib/generated/prisma/enums';

/** An action of the parcours: a step that the person and the référent chose together. */
export const STATUTS_ACTION: Record<StatutAction, string> = {
  A_FAIRE: 'À faire',
  EN_COURS: 'En cours',
  FAITE: 'Faite',
  LAISSEE: 'Laissée de côté',
};

/** From → to. Leaving an action aside is a step like any other, and can be taken back. */
const TRANSITIONS: Record<StatutAction, readonly StatutAction[]> = {
  A_FAIRE: ['EN_COURS', 'FAITE', 'LAISSEE'],
  EN_COURS: ['FAITE', 'LAISSEE'],
  FAITE: ['EN_COURS'],
  LAISSEE: ['A_FAIRE'],
};

/** The states that may follow this one. */
export function suitesAction(de: StatutAction): readonly StatutAction[] {
  return TRANSITIONS[de];
}
