import { ajouterJours, instantA, jourDe } from '@/lib/dates';
import { MODELES_DE_NUIT } from './evenement';

/** What is written does not wake anybody: it leaves between these hours, in Paris. */
const [DEBUT, FIN] = ['08:00', '20:00'];

/** The first instant from `now` on at which such a message may leave: `now` itself by day. */
export function prochaineHeureCivile(now: Date): Date {
  const jour = jourDe(now);
  const matin = instantA(jour, DEBUT);
  if (now < matin) return matin;
  return now < instantA(jour, FIN) ? now : instantA(ajouterJours(jour, 1), DEBUT);
}

/** From when on a message may leave: a link to sign in at any hour, the others by day. */
export const departDe = (modele: string, now: Date): Date =>
  MODELES_DE_NUIT.includes(modele) ? now : prochaineHeureCivile(now);
