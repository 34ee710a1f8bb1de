import { avecA } from '@/lib/langage/article';

/* What the map of a search shows. Pure and small: the browser reads it too. */

/** Most missions that a map is given, in the order of the list: those that its pages reach. */
export const POINTS_MAX = 1000;

export type MissionSituee = { id: string; titre: string; association: string };
/** A point of the map (WGS 84 degrees) and the missions that are there, in the order of the list. */
export type LieuDeMissions = { lat: number; lon: number; commune: string; missions: MissionSituee[] };
export type CarteDesMissions = {
  /** The place of the first mission of the list first. */
  lieux: LieuDeMissions[];
  /** Missions of the same list that have no point: done entirely from home, or in a commune whose place is estimated. */
  aDistance: number;
  sansPlace: number;
  /** As many missions were read as a map is given, those that come first in this order; else null. */
  plafond: { lues: number; ordre: 'proches' | 'recentes' | 'mots' } | null;
};

/** A mission as it was read, in the order of the list; null = no point may be shown. */
export type MissionLue = MissionSituee & {
  commune: string;
  aDistance: boolean;
  place: { lat: number; lon: number } | null;
};

/** A tenth of a millidegree is ten metres: the same door. */
const cran = (degres: number) => Math.round(degres * 1e4) / 1e4;

/** Puts missions that stand at one place together, and counts those that have none. */
export function situer(lues: readonly MissionLue[]): Omit<CarteDesMissions, 'plafond'> {
  const lieux = new Map<string, LieuDeMissions>();
  let aDistance = 0;
  let sansPlace = 0;
  for (const { commune, place, aDistance: chezSoi, ...mission } of lues) {
    if (chezSoi) aDistance++;
    else if (!place) sansPlace++;
    else {
      const [lat, lon] = [cran(place.lat), cran(place.lon)];
      const cle = `${lat} ${lon} ${commune}`;
      const lieu = lieux.get(cle) ?? { lat, lon, commune, missions: [] };
      lieu.missions.push(mission);
      lieux.set(cle, lieu);
    }
  }
  return { lieux: [...lieux.values()], aDistance, sansPlace };
}

const nombre = (n: number) => (n === 1 ? '1 mission' : `${n.toLocaleString('fr-FR')} missions`);

const ORDRES = {
  proches: 'les plus proches',
  recentes: 'les plus récentes',
  mots: 'celles qui disent le mieux vos mots',
};

/** What the map does not show, in sentences; none when it shows the whole list. */
export function phrasesCarte({ lieux, aDistance, sansPlace, plafond }: CarteDesMissions): string[] {
  const dites: string[] = [];
  if (plafond)
    dites.push(`La carte tient compte de ${nombre(plafond.lues)} au plus : ${ORDRES[plafond.ordre]}.`);
  if (lieux.length === 0) dites.push('La carte n’a pas de point à montrer.');
  if (aDistance > 0)
    dites.push(
      aDistance === 1
        ? '1 mission se fait de chez vous : elle est dans la liste.'
        : `${nombre(aDistance)} se font de chez vous : elles sont dans la liste.`,
    );
  if (sansPlace > 0)
    dites.push(
      `${nombre(sansPlace)} ${sansPlace === 1 ? 'est' : 'sont'} seulement dans la liste : nous ne savons pas encore placer ${sansPlace === 1 ? 'sa commune' : 'leurs communes'}.`,
    );
  return dites;
}

/** The missions of several places, those of the first place first. */
export const missionsDe = (lieux: readonly LieuDeMissions[]) =>
  lieux.flatMap((lieu) => lieu.missions.map((mission) => ({ ...mission, commune: lieu.commune })));

/** The commune that has the most missions of several places; the first of them when several have. */
export function communeDe(lieux: readonly LieuDeMissions[]): string {
  const combien = new Map<string, number>();
  for (const { commune, missions } of lieux)
    combien.set(commune, (combien.get(commune) ?? 0) + missions.length);
  const plus = Math.max(...combien.values());
  return [...combien].find(([, n]) => n === plus)![0];
}

/** « 3 missions à Belley »; « et autour » when other communes are with it. */
export function nommerLieux(lieux: readonly LieuDeMissions[]): string {
  const commune = communeDe(lieux);
  const autour = lieux.some((l) => l.commune !== commune) ? ' et autour' : '';
  return `${nombre(missionsDe(lieux).length)} ${avecA(commune)}${autour}`;
}

/** What a mark of the map is called: the mission's title, or how many there are and what pressing does. */
export function nommerMarque(lieux: readonly LieuDeMissions[], seSepare: boolean): string {
  const [seule, ...autres] = missionsDe(lieux);
  if (autres.length === 0) return `${seule!.titre}, ${seule!.commune}`;
  return `${nommerLieux(lieux)}, ${seSepare ? 'agrandir' : 'voir lesquelles'}`;
}
