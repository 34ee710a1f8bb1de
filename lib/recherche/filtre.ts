import { demiJournee } from '@/lib/dates';
import { enumerer } from '@/lib/langage/phrase';
import { DOMAINES, labelActivite } from '@/lib/missions/domaine';
import { RYTHMES } from '@/lib/missions/mission';
import { RAYONS, type Atout, type Criteres, type Duree } from './recherche';

export const MOTS_DUREES: Record<Duree, string> = {
  courte: 'Un mois au plus',
  moyenne: 'Un à trois mois',
  longue: 'Plus de trois mois',
};

export const MOTS_ATOUTS: Record<Atout, string> = {
  fauteuil: 'Accès en fauteuil',
  'sans-permis': 'Sans permis de conduire',
  'sans-lecture': 'Sans lire ni écrire',
  trajets: 'Trajets remboursés',
  distance: 'De chez soi',
  'deux-places': 'Au moins 2 places',
};

/** A filter that is on: its words, and what the search is without it. */
type FiltreActif = { mot: string; sans: Partial<Criteres> };

/** The filters that are on, each half-day and each wish on its own, in the order of the form. */
export function filtresActifs(c: Criteres): FiltreActif[] {
  const actifs: FiltreActif[] = [];
  const noter = (mot: string, sans: Partial<Criteres>) => actifs.push({ mot, sans: { ...sans, page: 1 } });
  if (c.domaine) noter(DOMAINES[c.domaine].label, { domaine: null });
  if (c.q) noter(`« ${c.q} »`, { q: '' });
  if (c.activite) noter(labelActivite(c.activite), { activite: null });
  for (const d of c.quand) noter(`Le ${demiJournee(d).label}`, { quand: c.quand.filter((x) => x !== d) });
  if (c.rythme) noter(RYTHMES[c.rythme], { rythme: null });
  if (c.duree) noter(MOTS_DUREES[c.duree], { duree: null });
  for (const a of c.avec) noter(MOTS_ATOUTS[a], { avec: c.avec.filter((x) => x !== a) });
  return actifs;
}

/** The same search with no filter left. The place stays. */
export const SANS_FILTRE: Partial<Criteres> = {
  ...{ domaine: null, q: '', activite: null, quand: [], rythme: null, duree: null, avec: [] },
  page: 1,
};

/** What to try when nothing is found: `mot` completes « Sans … » or stands alone. */
export type Piste = { mot: string; change: Partial<Criteres> };

/**
 * Ways to widen a search that finds nothing: one filter less (all half-days are one filter here: with one of several
 * less there are only fewer missions), farther, everywhere, or no filter at all. The counts are not known yet.
 */
export function pistesDe(c: Criteres): Piste[] {
  const seules = filtresActifs({ ...c, quand: [] }).map(({ mot, sans }) => ({
    mot: `Sans ${mot.startsWith('«') ? `le mot ${mot}` : `« ${mot.charAt(0).toLowerCase()}${mot.slice(1)} »`}`,
    change: sans,
  }));
  const moments = enumerer(
    c.quand.map((d) => `le ${demiJournee(d).label}`),
    'ou',
  );
  const quand = c.quand.length ? [{ mot: `Sans « ${moments} »`, change: { quand: [], page: 1 } }] : [];
  const plusLoin =
    c.commune && !c.aller
      ? RAYONS.filter((km) => km > c.rayon).map((rayon) => ({
          mot: `Jusqu’à ${rayon} km`,
          change: { rayon, page: 1 },
        }))
      : [];
  const partout = c.commune
    ? [{ mot: 'Dans toutes les communes', change: { commune: null, aller: false, page: 1 } }]
    : [];
  const chezSoi =
    c.commune && !c.avec.includes('distance')
      ? [{ mot: 'De chez vous', change: { avec: [...c.avec, 'distance' as const], page: 1 } }]
      : [];
  const nu = seules.length + quand.length > 1 ? [{ mot: 'Sans aucun filtre', change: SANS_FILTRE }] : [];
  return [...quand, ...seules, ...plusLoin, ...chezSoi, ...partout, ...nu];
}
