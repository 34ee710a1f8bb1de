import { z } from 'zod';
import { caseCochee, entier, identifiant, texte } from '@/lib/champs';
import { LONGUEUR_NOTE } from './note';

const contenu = {
  texte: texte(LONGUEUR_NOTE, 'Écrivez votre note.'),
  /** Words of health were questioned, and the author has read the text again. */
  relu: caseCochee,
};
const lue = { noteId: identifiant, version: entier(1, 1_000_000) };

export const noteSchema = z.object({
  beneficiaireId: identifiant,
  partagee: z.enum(['oui', 'non'], { error: 'Dites qui lit cette note.' }),
  ...contenu,
});
export const noteModifieeSchema = z.object({ ...lue, ...contenu });
export const notePartageeSchema = z.object(lue);
export const noteSupprimeeSchema = z.object({ noteId: identifiant, beneficiaireId: identifiant });
