import { ajouterJours, instantA, jourDe, lundiDe, semaineIso } from '@/lib/dates';

/** The last whole week before `now`, from a Monday to the next in Paris; `code` names it, for a message sent once. */
export function semainePassee(now: Date): { lundi: Date; depuis: Date; avant: Date; code: string } {
  const fin = lundiDe(jourDe(now));
  const lundi = ajouterJours(fin, -7);
  const { annee, semaine } = semaineIso(lundi);
  return {
    lundi,
    depuis: instantA(lundi, '00:00'),
    avant: instantA(fin, '00:00'),
    code: `${annee}-${semaine}`,
  };
}

/** « 3 missions nouvelles près de vos personnes » */
export const phraseNouveautes = (combien: number) =>
  combien === 1
    ? '1 mission nouvelle près de vos personnes'
    : `${combien} missions nouvelles près de vos personnes`;

/** Names of a mission that stand under it; the others are a number, and all of them where one proposes it. */
export const NOMS_MONTRES = 8;

/** The keys of a référent's weekly messages begin so. */
export const debutDesCles = (referentId: string): string => `nouveautes:${referentId}:`;
