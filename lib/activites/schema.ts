import { z } from 'zod';
import { caseCochee, dureeDuJour, entier, identifiant, jour, texteFacultatif } from '@/lib/champs';
import { lireDuree } from '@/lib/heures/duree';

const contenu = {
  genre: z.enum(['ATELIER', 'FORMATION', 'IMMERSION', 'DEMARCHE'], { error: 'Choisissez ce que c’était.' }),
  date: jour,
  minutes: dureeDuJour(lireDuree),
  mot: texteFacultatif(120),
  /** Words of health were questioned, and the référent has read the text again. */
  relu: caseCochee,
};

export const activiteSchema = z.object({
  beneficiaireId: identifiant,
  ...contenu,
  /** The person shows it at once. */
  montree: caseCochee,
});
export const activiteCorrigeeSchema = z.object({
  activiteId: identifiant,
  version: entier(1, 1_000_000),
  ...contenu,
});
export const activiteEnleveeSchema = z.object({ activiteId: identifiant, beneficiaireId: identifiant });
export const activiteMontreeSchema = z.object({ activiteId: identifiant });
