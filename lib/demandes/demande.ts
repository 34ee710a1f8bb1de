import { ajouterJours, jourDe } from '@/lib/dates';
import type { GenreDemande } from '@/lib/generated/prisma/enums';

/**
 * Days within which whoever accompanies a person answers: the time of a week's round of the caseload. A promise of the
 * house, not of the law: it counts the référent's silence, never the person's.
 */
export const JOURS_REPONSE = 7;

/** By which day an answer is owed. */
export const reponseAvantLe = (creeLe: Date): Date => ajouterJours(jourDe(creeLe), JOURS_REPONSE);

/** Each kind by its word in an address, in the order in which it is offered: what the person reads. */
export const GENRES_DEMANDE: Record<
  GenreDemande,
  { mot: string; choix: string; titre: string; aide: string; champ: string; exemple?: string }
> = {
  QUESTION: {
    mot: 'question',
    choix: 'Poser une question',
    titre: 'Une question',
    aide: 'Votre accompagnateur la lit, et vous répond ici.',
    champ: 'Ma question',
    exemple: 'Par exemple : qui paie mon ticket de bus ?',
  },
  RENDEZ_VOUS: {
    mot: 'rendez-vous',
    choix: 'Demander un rendez-vous',
    titre: 'Un rendez-vous',
    aide: 'Votre accompagnateur vous propose un jour.',
    champ: 'Pour parler de quoi, et quand je peux',
    exemple: 'Par exemple : plutôt le matin, sauf le mercredi.',
  },
  CHANGEMENT_ACCOMPAGNATEUR: {
    mot: 'changement',
    choix: 'Changer d’accompagnateur',
    titre: 'Un autre accompagnateur',
    aide: 'Le Département vous répond. Votre accompagnateur ne lit pas cette demande. On ne vous demande pas pourquoi.',
    champ: 'Ce que je veux dire au Département',
  },
};
const GENRES = Object.keys(GENRES_DEMANDE) as GenreDemande[];

/** The kind that an address names; undefined for anything else. */
export const genreDuMot = (mot: string | undefined): GenreDemande | undefined =>
  GENRES.find((g) => GENRES_DEMANDE[g].mot === mot);

/** Another accompagnateur is asked of the Département; the rest, of whoever accompanies. */
export const pourLeDepartement = (genre: GenreDemande): boolean => genre === 'CHANGEMENT_ACCOMPAGNATEUR';
