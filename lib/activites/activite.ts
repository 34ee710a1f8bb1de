import { heuresParSemaine } from '@/lib/parcours/contrat';
import { jourProche, jourEnLettres, lundiDe } from '@/lib/dates';
import type { GenreActivite } from '@/lib/generated/prisma/enums';

/** What one does beside volunteering. */
export const GENRES_ACTIVITE: Record<GenreActivite, { label: string; exemple: string }> = {
  ATELIER: { label: 'Atelier', exemple: 'numérique, cuisine, CV' },
  FORMATION: { label: 'Formation', exemple: 'un cours, un stage' },
  IMMERSION: { label: 'Immersion', exemple: 'découvrir un métier sur place' },
  DEMARCHE: { label: 'Démarche', exemple: 'un papier à faire, une visite' },
};

/** Something done on a day, of volunteering (`BENEVOLAT`) or else. */
type Fait = { date: Date; genre: GenreActivite | 'BENEVOLAT'; minutes: number };
export type Semaine<F extends Fait> = {
  lundi: Date;
  /** Minutes of everything, and of volunteering alone. */
  minutes: number;
  donnees: number;
  /** What is not volunteering, the latest day first. */
  autres: F[];
};

/**
 * What was done, week by week (ISO 8601: from Monday to Sunday), the latest first. A week in which nothing was written
 * is not there: nothing tells what was not done. Days are calendar days, so that no clock change moves them.
 */
export function semaines<F extends Fait>(faits: readonly F[]): Semaine<F>[] {
  const parLundi = new Map<number, Semaine<F>>();
  for (const fait of [...faits].sort((a, b) => b.date.getTime() - a.date.getTime())) {
    const lundi = lundiDe(fait.date);
    const semaine = parLundi.get(lundi.getTime()) ?? { lundi, minutes: 0, donnees: 0, autres: [] };
    parLundi.set(lundi.getTime(), semaine);
    semaine.minutes += fait.minutes;
    if (fait.genre === 'BENEVOLAT') semaine.donnees += fait.minutes;
    else semaine.autres.push(fait);
  }
  return [...parLundi.values()];
}

/** « Cette semaine », « Semaine du lundi 2 mars », with its year when it is another one. */
export function nomDeSemaine(lundi: Date, jour: Date): string {
  if (lundi.getTime() === lundiDe(jour).getTime()) return 'Cette semaine';
  const proche = lundi.getUTCFullYear() === jour.getUTCFullYear();
  return `Semaine du ${proche ? jourProche(lundi) : jourEnLettres(lundi)}`;
}

/** « 7,5 heures par semaine » of a contract, as what was planned together. */
export const prevuEnsemble = (cibleHebdo: number) => `Prévu ensemble\u00a0: ${heuresParSemaine(cibleHebdo)}.`;
