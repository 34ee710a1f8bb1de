import { exposition } from './exposition';
import { PREMIERE_PAGE } from './variete';

/** One person's whole list under the weights in force, and under those that are tried. */
export type DeuxListes = Record<'avant' | 'apres', readonly { id: string; associationId: string }[]>;

/** What changes between two sets of weights, as numbers of people; nobody is named. */
export type Comparaison = {
  profils: number;
  /** See another mission first. */
  autrePremiere: number;
  /** Missions that come onto first pages, or leave them; the most moved first. */
  missions: { id: string; associationId: string; entrent: number; sortent: number }[];
  /** For each association: people with a mission of it in reach, and on whose first page it is. */
  associations: { associationId: string; aPortee: number; avant: number; apres: number }[];
};

/** Compares the lists of many people, two by two. Pure: the order of the people does not matter. */
export function comparer(listes: readonly DeuxListes[]): Comparaison {
  const missions = new Map<string, Comparaison['missions'][number]>();
  const bouger = (m: { id: string; associationId: string }, sens: 'entrent' | 'sortent') => {
    const ligne = missions.get(m.id) ?? { ...m, entrent: 0, sortent: 0 };
    ligne[sens]++;
    missions.set(m.id, ligne);
  };
  for (const { avant, apres } of listes) {
    const a = avant.slice(0, PREMIERE_PAGE);
    const b = apres.slice(0, PREMIERE_PAGE);
    const ici = (l: typeof avant, id: string) => l.some((m) => m.id === id);
    for (const { id, associationId } of b) if (!ici(a, id)) bouger({ id, associationId }, 'entrent');
    for (const { id, associationId } of a) if (!ici(b, id)) bouger({ id, associationId }, 'sortent');
  }
  const vues = exposition(listes.map((l) => l.avant));
  const revues = new Map(exposition(listes.map((l) => l.apres)).map((e) => [e.associationId, e]));
  const mouvement = (m: { entrent: number; sortent: number }) => m.entrent + m.sortent;
  return {
    profils: listes.length,
    autrePremiere: listes.filter(({ avant, apres }) => avant[0]?.id !== apres[0]?.id).length,
    missions: [...missions.values()].sort((x, y) => mouvement(y) - mouvement(x) || (x.id < y.id ? -1 : 1)),
    associations: vues
      .map(({ associationId, aPortee, enPremierePage }) => ({
        associationId,
        aPortee,
        avant: enPremierePage,
        apres: revues.get(associationId)?.enPremierePage ?? 0,
      }))
      .sort((x, y) => Math.abs(y.apres - y.avant) - Math.abs(x.apres - x.avant) || y.aPortee - x.aPortee),
  };
}

/**
 * A number of people among `total`, where a few would be somebody: « environ 35 sur 200 », « moins de 5 sur 200 ».
 * Rounded to the threshold, so that two trials next to each other tell nobody by their difference.
 */
export function combien(n: number, total: number, seuil: number): string {
  if (n === 0) return `aucune sur ${total}`;
  if (n < seuil) return `moins de ${seuil} sur ${total}`;
  if (total - n < seuil) return `presque toutes, sur ${total}`;
  return `environ ${Math.round(n / seuil) * seuil} sur ${total}`;
}
