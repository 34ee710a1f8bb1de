import type { Domaine } from '@/lib/generated/prisma/enums';
import { DOMAINES } from '@/lib/missions/domaine';

/** Distances offered, in kilometres as the crow flies. */
export const RAYONS = [5, 10, 20, 30, 50] as const;
export const RAYON_PAR_DEFAUT = 20;
export const PAR_PAGE = 20;
/** Beyond, the list says « plus de 1 000 » and stops: nobody turns 50 pages. */
export const TOTAL_MAX = 1000;

/** What a visitor looks for; every address of /missions reads as one of these. */
export type Criteres = {
  /** Words. */
  q: string;
  /** A commune as it was typed: its name or a postal code. */
  ou: string;
  /** INSEE code */
  commune: string | null;
  rayon: number;
  domaine: Domaine | null;
  page: number;
};

/** The address of the same search with something changed; what is by default is left out. `chemin` = the list's page. */
export function adresseRecherche(
  criteres: Criteres,
  change: Partial<Criteres> = {},
  chemin = '/missions',
): string {
  const { q, commune, rayon, domaine, page } = { ...criteres, ...change };
  const p = new URLSearchParams();
  if (q) p.set('q', q);
  if (commune) {
    p.set('commune', commune);
    if (rayon !== RAYON_PAR_DEFAUT) p.set('rayon', String(rayon));
  }
  if (domaine) p.set('domaine', DOMAINES[domaine].slug);
  if (page > 1) p.set('page', String(page));
  const suite = p.toString();
  return suite ? `${chemin}?${suite}` : chemin;
}

/** « 12 missions », « 1 mission », « Plus de 1 000 missions ». */
export function phraseTotal(total: number): string {
  if (total > TOTAL_MAX) return `Plus de ${TOTAL_MAX.toLocaleString('fr-FR')} missions`;
  return total > 1 ? `${total.toLocaleString('fr-FR')} missions` : `${total} mission`;
}
