import { MOMENTS, type Moment } from '@/lib/dates';
import { ACTIVITES, DOMAINES } from '@/lib/missions/domaine';
import { ACCOMPAGNEMENTS, FRAIS, LIEUX, RYTHMES } from '@/lib/missions/mission';
import { COMPETENCES } from '@/lib/passeport/competence';

const options = (libelles: Record<string, string | { label: string }>) =>
  Object.entries(libelles).map(([value, l]) => ({ value, label: typeof l === 'string' ? l : l.label }));

export const CHOIX_DOMAINES = options(DOMAINES);
export const CHOIX_ACTIVITES = options(ACTIVITES);
export const CHOIX_COMPETENCES = options(COMPETENCES);
export const CHOIX_MOMENTS = (Object.keys(MOMENTS) as Moment[]).map((m) => ({
  value: m,
  label: MOMENTS[m].avec,
}));
export const CHOIX_REGULARITE = options(RYTHMES);
export const CHOIX_DISTANCE = options(LIEUX);
export const CHOIX_ACCOMPAGNEMENT = [{ value: '', label: 'Cela dépend' }, ...options(ACCOMPAGNEMENTS)];
export const CHOIX_FRAIS = options(FRAIS);

/** Conditions of a mission, as the association ticks them: name of the column → words. */
export const CONDITIONS = [
  ['accessibleFauteuil', 'On peut entrer en fauteuil roulant'],
  ['prochesTransports', 'Un bus ou un train est tout près'],
  ['permisNecessaire', 'Il faut le permis de conduire'],
  ['lectureNecessaire', 'Il faut lire ou écrire un peu'],
  ['portDeCharges', 'Il faut porter des choses lourdes'],
  ['longtempsDebout', 'On reste longtemps debout'],
  ['enEquipe', 'On est en équipe'],
  ['calme', 'Le lieu est calme'],
  ['enfantsBienvenus', 'On peut venir avec son enfant'],
] as const;
