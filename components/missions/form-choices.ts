import { MOMENTS, type Moment } from '@/lib/dates';
import { ACTIVITES, DOMAINES } from '@/lib/missions/domaine';
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
export const CHOIX_REGULARITE = [
  { value: 'REGULIERE', label: 'Chaque semaine' },
  { value: 'PONCTUELLE', label: 'À des dates précises' },
];
export const CHOIX_DISTANCE = [
  { value: 'NON', label: 'Sur place' },
  { value: 'POSSIBLE', label: 'Sur place, ou de chez soi' },
  { value: 'TOTALE', label: 'De chez soi' },
];
export const CHOIX_FRAIS = [
  { value: 'OUI', label: 'Oui' },
  { value: 'EN_PARTIE', label: 'En partie' },
  { value: 'NON', label: 'Non' },
];

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
