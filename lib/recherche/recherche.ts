import type { DemiJournee, Domaine, Regularite } from '@/lib/generated/prisma/enums';
import { avecDe } from '@/lib/langage/article';
import { DOMAINES, type Activite } from '@/lib/missions/domaine';
import type { Mode } from '@/lib/trajets/trajet';

/** Distances offered, in kilometres as the crow flies. */
export const RAYONS = [5, 10, 20, 30, 50] as const;
export const RAYON_PAR_DEFAUT = 20;
export const PAR_PAGE = 20;
/** Beyond, the list says « plus de 1 000 » and stops: nobody turns 50 pages. */
export const TOTAL_MAX = 1000;
/** Longest text that is searched, in letters. */
export const MOTS_MAX = 100;

/** How long a mission lasts: one month, three months, longer or without an end. */
export const DUREES = ['courte', 'moyenne', 'longue'] as const;
export type Duree = (typeof DUREES)[number];
/** What one may ask of a mission, by its word in an address; each is a condition of its own. */
export const ATOUTS = [
  'fauteuil',
  'sans-permis',
  'sans-lecture',
  'trajets',
  'distance',
  'deux-places',
] as const;
export type Atout = (typeof ATOUTS)[number];
export const TRIS = ['proches', 'recentes'] as const;
export type Tri = (typeof TRIS)[number];

/** What a visitor looks for; every address of /missions reads as one of these. */
export type Criteres = {
  /** Words. */
  q: string;
  /** A commune as it was typed: its name or a postal code. */
  ou: string;
  /** INSEE code */
  commune: string | null;
  rayon: number;
  /** Where a signed-in volunteer said that they can go, instead of around a commune. */
  aller: boolean;
  /** How one would come: it is told how long that takes. */
  mode: Mode | null;
  domaine: Domaine | null;
  activite: Activite | null;
  /** One of these half-days at least. */
  quand: readonly DemiJournee[];
  rythme: Regularite | null;
  duree: Duree | null;
  avec: readonly Atout[];
  /** null = the nearest first around a commune, the newest first otherwise. */
  tri: Tri | null;
  /** All filters are shown, each with what it would give. */
  filtres: boolean;
  /** The list comes with its map: a page of its own, since the map's tiles and scripts are nowhere else. */
  carte?: boolean;
  page: number;
};

/** « MARDI_MATIN » → « mardi-matin », as addresses have it. */
export const motDemiJournee = (code: DemiJournee): string => code.toLowerCase().replaceAll('_', '-');

/** What the filters of a search say in its address, in the order of the address. */
export function parametresDesFiltres(c: Criteres): [nom: string, valeur: string][] {
  return [
    ...(c.activite ? [['activite', c.activite] as [string, string]] : []),
    ...c.quand.map((d): [string, string] => ['quand', motDemiJournee(d)]),
    ...(c.rythme ? [['rythme', c.rythme.toLowerCase()] as [string, string]] : []),
    ...(c.duree ? [['duree', c.duree] as [string, string]] : []),
    ...c.avec.map((a): [string, string] => ['avec', a]),
  ];
}

/** The page of the public list, alone or with its map. */
export const pageDesMissions = ({ carte }: Pick<Criteres, 'carte'>): string =>
  carte ? '/missions/carte' : '/missions';

/** The address of the same search with something changed; what is by default is left out. `chemin` = the list's page. */
export function adresseRecherche(
  criteres: Criteres,
  change: Partial<Criteres> = {},
  chemin?: string,
): string {
  const voulu = { ...criteres, ...change };
  const { q, commune, rayon, aller, mode, domaine, tri, filtres, page } = voulu;
  const p = new URLSearchParams();
  if (q) p.set('q', q);
  if (aller) p.set('aller', 'oui');
  else if (commune) {
    p.set('commune', commune);
    if (rayon !== RAYON_PAR_DEFAUT) p.set('rayon', String(rayon));
  }
  if (mode) p.set('mode', mode);
  if (domaine) p.set('domaine', DOMAINES[domaine].slug);
  for (const [nom, valeur] of parametresDesFiltres(voulu)) p.append(nom, valeur);
  if (tri) p.set('tri', tri);
  if (filtres) p.set('filtres', 'oui');
  if (page > 1) p.set('page', String(page));
  const suite = p.toString();
  const ou = chemin ?? pageDesMissions(voulu);
  return suite ? `${ou}?${suite}` : ou;
}

/**
 * What a search asks once it is known who looks: « là où je peux aller » is how far they said they go, and nothing for
 * whom this is not known.
 */
export function selonQui(
  adresse: Criteres,
  chezMoi: { rayonKm: number; mode: Mode | null } | null,
): Criteres {
  if (!adresse.aller || adresse.ou || !chezMoi) return { ...adresse, aller: false };
  return { ...adresse, rayon: chezMoi.rayonKm, mode: adresse.mode ?? chezMoi.mode };
}

/** Pages of a list of so many missions; at least one. */
export const pagesDe = (total: number): number =>
  Math.max(1, Math.ceil(Math.min(total, TOTAL_MAX) / PAR_PAGE));

/** « 12 missions », « 1 mission », « Plus de 1 000 missions ». */
export function phraseTotal(total: number): string {
  if (total > TOTAL_MAX) return `Plus de ${TOTAL_MAX.toLocaleString('fr-FR')} missions`;
  return total > 1 ? `${total.toLocaleString('fr-FR')} missions` : `${total} mission`;
}

/**
 * Where a mission is, seen from a commune: « Viriat, à 5 km, environ 10 minutes en voiture »; with `nommer`, « à 5 km
 * de Bourg-en-Bresse ». Only the commune's name when it is that commune, or when a position is estimated.
 */
export function phraseLieu(
  mission: { commune: { code: string; nom: string }; distanceKm: number | null; trajet: string | null },
  depart: { code: string; nom: string } | null,
  nommer = false,
): string {
  const { commune, distanceKm, trajet } = mission;
  if (!depart || distanceKm === null || commune.code === depart.code) return commune.nom;
  const km = `à ${Math.max(1, Math.round(distanceKm))}\u00a0km`;
  return [commune.nom, nommer ? `${km} ${avecDe(depart.nom)}` : km, trajet].filter(Boolean).join(', ');
}
