import type { ADistance, Domaine, StatutMission } from '@/lib/generated/prisma/enums';
import { enCourt, enEntier } from '@/lib/identifiant';
import { DOMAINES } from '@/lib/missions/domaine';
import { estPassee, STATUTS_PUBLICS } from '@/lib/missions/mission';
import { phrasePlaces } from '@/lib/missions/vue';

/** A person keeps so many missions at most. */
export const GARDEES_MAX = 100;
/** A browser, for somebody who is not signed in: its cookie stays under 1,200 signs. */
export const RETENUES_MAX = 50;

/** What is said when there is no room for one more. */
export const phrasePlein = (max: number) =>
  `Vous gardez déjà ${max} missions. Enlevez-en une, puis recommencez.`;

const SEPARATEUR = '.';
const SIGNES = /^[\w-]{22}$/;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Ids as a cookie holds them: 22 signs each. Anything that is no id is left out. */
export function ecrireIds(ids: readonly string[]): string {
  return ids
    .filter((id) => UUID.test(id))
    .map(enCourt)
    .join(SEPARATEUR);
}

/** The ids of a cookie, each once, at most RETENUES_MAX; whatever else somebody wrote there is left aside. */
export function lireIds(texte: string | undefined): string[] {
  const mots = (texte ?? '').slice(0, 4096).split(SEPARATEUR);
  const ids = mots.filter((mot) => SIGNES.test(mot)).map(enEntier);
  return [...new Set(ids)].slice(0, RETENUES_MAX);
}

/** Where a kept mission stands: one may come, wait, or look for another one. */
export type EtatGardee = 'OUVERTE' | 'COMPLETE' | 'FINIE' | 'RETIREE';

type Suivie = {
  statut: StatutMission;
  places: number;
  placesPrises: number;
  finLe: Date | null;
  creneaux: readonly { date: Date | null }[];
};

/** `jour` = today. A mission with dates only is over after the last one. */
export function etatGardee(m: Suivie, jour: Date): EtatGardee {
  if (m.statut === 'TERMINEE' || m.statut === 'ARCHIVEE') return 'FINIE';
  if (!STATUTS_PUBLICS.includes(m.statut)) return 'RETIREE';
  const sansDate = m.creneaux.length > 0 && m.creneaux.every((c) => c.date !== null && c.date < jour);
  if (estPassee(m, jour) || sansDate) return 'FINIE';
  return m.placesPrises >= m.places ? 'COMPLETE' : 'OUVERTE';
}

/** What is said of its state under the title of a kept mission. */
export function phraseGardee(etat: EtatGardee, m: { places: number; placesPrises: number }): string {
  if (etat === 'FINIE') return 'Cette mission est finie.';
  if (etat === 'RETIREE') return 'Cette mission n’est plus proposée pour le moment.';
  return `${phrasePlaces(m)}.`;
}

/** Where a list of kept missions stands: in one's space, or in this browser. */
export const LISTE_GARDEES = '/beneficiaire/missions/gardees';
export const LISTE_RETENUES = '/missions/gardees';

type Retour = { missionId: string; retour: 'mission' | 'espace' | 'liste' };
type Fait = 'gardee' | 'laissee';

const vers = (liste: string, { missionId, retour }: Retour, fait: Fait): string => {
  if (retour === 'mission') return `/missions/${missionId}?fait=${fait}`;
  if (retour === 'espace') return `/beneficiaire/missions/${missionId}?fait=${fait}`;
  // The list names what has just left it, so that one button takes it back.
  return `${liste}?fait=${fait}${fait === 'laissee' ? `&mission=${missionId}` : ''}`;
};

/** Where one stands once a mission is kept, or left; the same page as before. */
export const apresGarde = (saisie: Retour, fait: Fait) => vers(LISTE_GARDEES, saisie, fait);
/** The same without an account. */
export const apresGardeIci = (saisie: Retour, fait: Fait) => vers(LISTE_RETENUES, saisie, fait);

/** Where one stands once a device keeps nothing any more. */
export const APRES_OUBLI = `${LISTE_RETENUES}?fait=oubliees`;

/** What each page says once it is done. */
export const FAIT_GARDEE = {
  oubliees: 'C’est fait. Cet appareil ne garde plus aucune mission.',
  gardee: 'C’est gardé. Vous la retrouvez dans « Mes missions gardées ».',
  laissee: 'C’est noté. Vous ne gardez plus cette mission.',
};

/** Some missions kept on this device found no room in one's space. */
export const phraseRestees = (n: number): string =>
  `${n === 1 ? '1 mission est encore gardée' : `${n} missions sont encore gardées`} sur cet appareil : votre liste est pleine. Enlevez-en, sortez, puis entrez de nouveau.`;

/** The search that finds what is like it: the same domain, around its commune or from home. */
export function adresseDesSemblables(m: {
  domaine: Domaine;
  aDistance: ADistance;
  commune: { code: string };
}): string {
  const ou = m.aDistance === 'TOTALE' ? 'avec=distance' : `commune=${m.commune.code}`;
  return `/missions?${ou}&domaine=${DOMAINES[m.domaine].slug}`;
}
