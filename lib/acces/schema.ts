import { z } from 'zod';
import { caseCochee, identifiant, texte } from '@/lib/champs';
import { LONGUEUR_MOTIF } from './acces';

export const motifSchema = z.object({
  beneficiaireId: identifiant,
  motif: texte(LONGUEUR_MOTIF.max, 'Dites pourquoi vous ouvrez ce parcours.').refine(
    (t) => t.length >= LONGUEUR_MOTIF.min,
    `Dites-en un peu plus : ${LONGUEUR_MOTIF.min} signes au moins.`,
  ),
  /** Words of health were questioned, and the agent has read the text again. */
  relu: caseCochee,
});
