import { z } from 'zod';
import { caseCochee, identifiant, texte } from '@/lib/champs';
import { LONGUEUR_MESSAGE } from './fil';

export const messageFilSchema = z.object({
  /** The accompaniment, or the wish. */
  sujetId: identifiant,
  texte: texte(LONGUEUR_MESSAGE, 'Écrivez votre message.'),
  /** Words of health were questioned, and the author has read the text again. */
  relu: caseCochee,
  /** Whether the page said that the association reads it: it goes to no more readers than were named. */
  avecAssociation: caseCochee,
});
