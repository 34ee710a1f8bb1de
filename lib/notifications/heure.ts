import { ajouterJours, instantA, jourDe } from '@/lib/dates';

/** News that nobody waits for does not wake anybody: it leaves between these hours, in Paris. */
const [DEBUT, FIN] = ['08:00', '20:00'];

/** The first instant from `now` on at which such a message may leave: `now` itself by day. */
export function prochaineHeureCivile(now: Date): Date {
  const jour = jourDe(now);
  const matin = instantA(jour, DEBUT);
  if (now < matin) return matin;
  return now < instantA(jour, FIN) ? now : instantA(ajouterJours(jour, 1), DEBUT);
}
