import { ajouterJours, jourDe } from '@/lib/dates';
import type { GenreDemande } from '@/lib/generated/prisma/enums';

/**
 * Days within which whoever accompanies a person answers: the time of a week's round of the caseload. A promise of the
 * house, not of the law: it counts the référent's silence, never the person's.
 */
export const JOURS_REPONSE = 7;

/** By which day an answer is owed. */
export const reponseAvantLe = (creeLe: Date): Date => ajouterJours(jourDe(creeLe), JOURS_REPONSE);

/** What was asked, as it is read afterwards. */
export const TITRES_DEMANDE: Record<GenreDemande, string> = {
  QUESTION: 'Une question',
  RENDEZ_VOUS: 'Un rendez-vous',
  AUTRE_JOUR: 'Un autre jour de rendez-vous',
  CHANGEMENT_ACCOMPAGNATEUR: 'Un autre accompagnateur',
};

/** Another day is asked beside its appointment, not among the others. */
export type GenreAuChoix = Exclude<GenreDemande, 'AUTRE_JOUR'>;

/** Each kind by its word in an address, in the order in which it is offered: what the person reads. */
export const GENRES_DEMANDE: Record<
  GenreAuChoix,
  { mot: string; choix: string; aide: string; champ: string; exemple?: string }
> = {
  QUESTION: {
    mot: 'question',
    choix: 'Poser une question',
    aide: 'Votre accompagnateur la lit, et vous répond ici.',
    champ: 'Ma question',
    exemple: 'Par exemple : qui paie mon ticket de bus ?',
  },
  RENDEZ_VOUS: {
    mot: 'rendez-vous',
    choix: 'Demander un rendez-vous',
    aide: 'Votre accompagnateur vous propose un jour.',
    champ: 'Pour parler de quoi, et quand je peux',
    exemple: 'Par exemple : plutôt le matin, sauf le mercredi.',
  },
  CHANGEMENT_ACCOMPAGNATEUR: {
    mot: 'changement',
    choix: 'Changer d’accompagnateur',
    aide: 'Le Département vous répond. Votre accompagnateur ne lit pas cette demande. On ne vous demande pas pourquoi.',
    champ: 'Ce que je veux dire au Département',
  },
};
const GENRES = Object.keys(GENRES_DEMANDE) as GenreAuChoix[];

/** The kind that an address names; undefined for anything else. */
export const genreDuMot = (mot: string | undefined): GenreAuChoix | undefined =>
  GENRES.find((g) => GENRES_DEMANDE[g].mot === mot);

/** An appointment that is set or moved answers it; words may too. */
export const faitParUnActe = (genre: GenreDemande): boolean =>
  genre === 'RENDEZ_VOUS' || genre === 'AUTRE_JOUR';

/** Another accompagnateur is asked of the Département; the rest, of whoever accompanies. */
export const pourLeDepartement = (genre: GenreDemande): boolean => genre === 'CHANGEMENT_ACCOMPAGNATEUR';
