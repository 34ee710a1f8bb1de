import type { Canal, GenreAvis } from '@/lib/generated/prisma/enums';
import { EVENEMENTS, type Lecteur } from './evenement';
import type { CodeModele } from './modele';
import { GENRES } from './moyen';

/** Why a message did not leave: codes of our own, beside those of the servers. */
export const PERIME = 'PERIME';
export const PLAFOND = 'PLAFOND';

const POUR: Record<Lecteur, string> = {
  PERSONNE: 'À une personne',
  REFERENT: 'À un référent',
  ASSOCIATION: 'À une association',
  COORDINATION: 'À la coordination',
  DEPARTEMENT: 'Au Département',
  QUICONQUE: 'À quelqu’un',
};
export const PAR: Record<Canal, string> = { EMAIL: 'e-mail', SMS: 'SMS' };

/** What a message is about and who should have read it, by its kind alone: no name, no address, no word of it. */
export function quoi(modele: string): string {
  const { genre, pour } = EVENEMENTS[modele as CodeModele] ?? { genre: 'COMPTE', pour: 'QUICONQUE' };
  const sujet =
    genre === 'COMPTE'
      ? 'le compte'
      : genre === 'NOUVEAUTES'
        ? 'les nouvelles missions'
        : GENRES[genre].dansUnePhrase;
  return `${POUR[pour]}, sur ${sujet}`;
}

const DEFINITIVES = /\b5\d\d\b|EENVELOPE/;
const INJOIGNABLE = /ETIMEDOUT|ECONN|ESOCKET|EDNS|ENOTFOUND|HTTP_5|TimeoutError/;
const REGLAGE = /EAUTH|HTTP_40[13]/;

/** The reason in words, with the server's own code where there is one. */
export function pourquoi(erreur: string): string {
  if (erreur === PERIME) return 'Il a attendu plus de 24 heures.';
  if (erreur === PLAFOND) return 'Le plafond de SMS du mois est atteint.';
  if (REGLAGE.test(erreur)) return `Le serveur d’envoi refuse nos réglages (${erreur}).`;
  if (INJOIGNABLE.test(erreur)) return `Le serveur d’envoi ne répond pas (${erreur}).`;
  if (DEFINITIVES.test(erreur)) return `L’adresse est refusée (${erreur}).`;
  return `L’envoi a échoué (${erreur}).`;
}

/** A link to come in is asked for again by whoever needs it; what tells of a day may be untrue by now. */
const SANS_RELANCE = [
  'connexion.lien',
  'candidature.place-offerte',
  'empechement.seance',
  'empechement.benevole',
];
const GENRES_DATES: readonly string[] = ['RAPPELS', 'RENDEZ_VOUS'] satisfies GenreAvis[];
const JOURS_DE_RELANCE = 7;

/** Whether « essayer encore » still makes sense: nothing that tells of a day, nor what is older than a week. */
export const seRelance = ({ modele, creeLe }: { modele: string; creeLe: Date }, now: Date): boolean =>
  !SANS_RELANCE.includes(modele) &&
  !GENRES_DATES.includes(EVENEMENTS[modele as CodeModele]?.genre ?? '') &&
  creeLe >= new Date(now.getTime() - JOURS_DE_RELANCE * 86_400_000);

/** The day by which a month's SMS are counted. */
export const premierDuMois = (jour: Date): Date =>
  new Date(Date.UTC(jour.getUTCFullYear(), jour.getUTCMonth(), 1));
