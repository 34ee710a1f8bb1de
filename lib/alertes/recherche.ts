import type { Arret } from '@/lib/notifications/lien';
import { estGenre } from '@/lib/notifications/moyen';
import { demiJournee, jourCourt, jourDe } from '@/lib/dates';
import { avecDe } from '@/lib/langage/article';
import { enumerer } from '@/lib/langage/phrase';
import { DOMAINES, labelActivite } from '@/lib/missions/domaine';
import { RYTHMES } from '@/lib/missions/mission';
import { MOTS_ATOUTS, MOTS_DUREES } from '@/lib/recherche/filtre';
import { adresseRecherche, type Criteres } from '@/lib/recherche/recherche';
import { MOTS_MODES } from '@/lib/trajets/trajet';

/** A person saves so many searches at most. */
export const RECHERCHES_MAX = 10;
export const PHRASE_PLEIN = `Vous avez déjà ${RECHERCHES_MAX} recherches enregistrées. Enlevez-en une, puis recommencez.`;

/** The page of one's searches, and the one that saves another. */
export const LISTE_RECHERCHES = '/beneficiaire/missions/recherches';
export const NOUVELLE_RECHERCHE = `${LISTE_RECHERCHES}/nouvelle`;
/** Where « Me prévenir » leads, whoever reads: to one's space, through the way in where one is not in yet. */
export const PREVENIR = '/compte/prevenir';
/** A page of one's searches, with what it was asked: what a browser may remember, and nothing else. */
export const estUneSuite = (chemin: string): boolean =>
  [LISTE_RECHERCHES, NOUVELLE_RECHERCHE].includes(chemin.split('?', 1)[0]!) && !/[\r\n]/.test(chemin);
/** The way to one's searches that stands in messages: it names no role. */
export const MES_RECHERCHES = '/compte/recherches';

/**
 * What a search asks, always written the same way, so that the same search is the same text: not its order, page or
 * map, nor how its words are spaced. Where one can go, and how, is read from one's answers each time.
 */
export function adresseCanonique(c: Criteres): string {
  const change = {
    q: c.q.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim(),
    ...(c.aller ? { mode: null } : {}),
    ...{ tri: null, filtres: false, carte: false, page: 1 },
  };
  return adresseRecherche(c, change, '').replace(/^\?/, '');
}

/** The public list of a saved search; what its address says is the search, nothing of who saved it. */
export const pageDeLaRecherche = (adresse: string): string =>
  adresse ? `/missions?${adresse}` : '/missions';
/** The same, the newest first. */
export const pageDesNouvelles = (adresse: string): string =>
  `/missions?${[adresse, 'tri=recentes'].filter(Boolean).join('&')}`;

const bas = (mot: string) => mot.charAt(0).toLowerCase() + mot.slice(1);

function lieuEnMots(c: Criteres, commune: { nom: string } | null): string {
  if (c.aller) return ' là où vous pouvez aller';
  return commune ? ` autour ${avecDe(commune.nom)}` : '';
}

/** All that a search asks, for the person alone: « Missions autour de Viriat, à 10 km, jardinage, le mardi matin ». */
export function rechercheEnMots(c: Criteres, commune: { nom: string } | null): string {
  const lieu = lieuEnMots(c, commune);
  const moments = enumerer(
    c.quand.map((d) => `le ${demiJournee(d).label}`),
    'ou',
  );
  const details = [
    commune && !c.aller ? `à ${c.rayon}\u00a0km` : null,
    c.mode && !c.aller ? MOTS_MODES[c.mode] : null,
    c.q ? `«\u00a0${c.q}\u00a0»` : null,
    c.domaine ? bas(DOMAINES[c.domaine].label) : null,
    c.activite ? bas(labelActivite(c.activite)) : null,
    moments,
    c.rythme ? bas(RYTHMES[c.rythme]) : null,
    c.duree ? bas(MOTS_DUREES[c.duree]) : null,
    ...c.avec.map((a) => bas(MOTS_ATOUTS[a])),
  ].filter((d) => d !== null && d !== '');
  if (lieu === '' && details.length === 0) return 'Toutes les missions';
  return [`Missions${lieu}`, ...details].join(', ');
}

const nomPublic = (c: Criteres, commune: { nom: string } | null): string | null => {
  const quoi = c.activite ? labelActivite(c.activite) : c.domaine ? DOMAINES[c.domaine].label : null;
  const lieu = lieuEnMots(c, commune);
  return quoi || lieu ? `${quoi ?? 'Missions'}${lieu}` : null;
};
const nomParJour = (creeLe: Date) => `votre recherche du ${jourCourt(jourDe(creeLe))}`;

/**
 * How a message names a search: by what one does there and the place, nothing else. What somebody needs or typed may be
 * intimate, and a message is read over a shoulder; a search that has neither is named by its day.
 */
export function nomDansUnMessage(c: Criteres, commune: { nom: string } | null, creeLe: Date): string {
  return nomPublic(c, commune) ?? nomParJour(creeLe).replace('v', 'V');
}

/** The same inside a sentence: « la recherche « Sport » », « votre recherche du 3 mars 2026 ». */
export function nomDansUnePhrase(c: Criteres, commune: { nom: string } | null, creeLe: Date): string {
  const nom = nomPublic(c, commune);
  return nom ? `la recherche «\u00a0${nom}\u00a0»` : nomParJour(creeLe);
}

/** Words typed, or needs: the missions that such a search finds would say them. */
export const estDiscrete = (c: Criteres): boolean => c.q !== '' || c.avec.length > 0;

/** « 1 nouvelle mission », « 2 nouvelles missions ». */
export const phraseNouvelles = (n: number): string =>
  n === 1 ? '1 nouvelle mission' : `${n.toLocaleString('fr-FR')} nouvelles missions`;

/** « La voir », « Les voir ». */
export const phraseVoir = (n: number): string => (n === 1 ? 'La voir' : 'Les voir');

/** « et 1 autre », « et 3 autres ». */
export const phraseAutres = (n: number): string => (n === 1 ? 'et 1 autre' : `et ${n} autres`);

/** A message looks back so many days at most: nobody comes back to months of missions. */
const JOURS_D_UN_MESSAGE = 7;
/** The page of one's searches shows as new what was put online in so many days at most. */
export const JOURS_DE_LA_PAGE = 30;
/** A mission is looked at once it has been online for some minutes: it was written by then, whatever its command took. */
const MINUTES_DE_RECUL = 10;
/** A search that was taken out can be put back for so many days. */
const JOURS_POUR_REMETTRE = 1;

const joursAvant = (now: Date, jours: number) => new Date(now.getTime() - jours * 86_400_000);
const dernier = (...instants: Date[]) => new Date(Math.max(...instants.map(Number)));

/** Until when missions are compared, for a message and on the page: one that is being put online is looked at next time. */
export const limiteDuMessage = (now: Date): Date => new Date(now.getTime() - MINUTES_DE_RECUL * 60_000);
/** How far a message looks back at most. */
export const debutAuPlusTot = (now: Date): Date => joursAvant(now, JOURS_D_UN_MESSAGE);
/** Since when they are, for this search: not what was compared already, not what the person has seen on the page. */
export const debutDuMessage = (r: { vuJusquA: Date; lueLe: Date }, now: Date): Date =>
  dernier(r.vuJusquA, r.lueLe, debutAuPlusTot(now));
/** Since when a mission is new on the page. */
export const debutDeLaPage = (r: { lueLe: Date }, now: Date): Date =>
  dernier(r.lueLe, joursAvant(now, JOURS_DE_LA_PAGE));
/** What a link has just stopped can go on by the same link for an hour. */
const MINUTES_POUR_REPRENDRE = 60;
const OU_REPRENDRE = {
  SEMAINE: 'Nouveau près de mes personnes',
  RECHERCHE: 'Mes recherches enregistrées',
  GENRE: 'Comment me prévenir',
};
export const phraseTropTard = (quoi: Arret['quoi']): string =>
  `Ce lien ne sert plus qu’à arrêter. Pour reprendre, ouvrez «\u00a0${
    OU_REPRENDRE[quoi === 'SEMAINE' ? 'SEMAINE' : estGenre(quoi) ? 'GENRE' : 'RECHERCHE']
  }\u00a0» dans votre espace.`;
/** What a link stopped before goes on from one's space only. */
export const finDuRetour = (now: Date): Date => new Date(now.getTime() - MINUTES_POUR_REPRENDRE * 60_000);
/** Searches taken out before are gone for good. */
export const finDuRemords = (now: Date): Date => joursAvant(now, JOURS_POUR_REMETTRE);

/** What the page of one's searches says once it is done. */
export const FAIT_RECHERCHE = {
  enregistree: 'C’est noté. Nous regardons les missions qui arrivent pour cette recherche.',
  enlevee: 'C’est noté. Cette recherche n’est plus dans votre liste.',
  remise: 'C’est remis dans votre liste.',
  pause: 'C’est noté. Cette recherche est en pause.',
  reprise: 'C’est noté. Cette recherche reprend.',
  vue: 'C’est noté.',
  moyen: 'Votre choix est gardé.',
};

/** The same on the page that a message leads to, by what its link stops. */
export const FAIT_ARRET = {
  UNE: {
    arret: 'C’est fait. Nous n’écrivons plus pour cette recherche.',
    reprise: 'C’est noté. Nous vous prévenons de nouveau pour cette recherche.',
  },
  TOUT: {
    arret: 'C’est fait. Nous n’écrivons plus.',
    reprise: 'C’est noté. Nous vous prévenons de nouveau.',
  },
  SEMAINE: {
    arret: 'C’est fait. Le message de la semaine ne vient plus.',
    reprise: 'C’est noté. Le message vient de nouveau chaque lundi.',
  },
  GENRE: {
    arret: 'C’est fait. Nous n’envoyons plus ces e-mails.',
    reprise: 'C’est noté. Nous vous prévenons de nouveau.',
  },
};
