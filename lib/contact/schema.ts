import { z } from 'zod';
import { courriel, identifiant, texte, texteFacultatif } from '@/lib/champs';
import { SUJETS } from './message';

const codes = Object.keys(SUJETS) as [keyof typeof SUJETS, ...(keyof typeof SUJETS)[]];

export const contactSchema = z.object({
  nom: texteFacultatif(100),
  email: courriel,
  sujet: z.enum(codes, { error: 'Choisissez un sujet.' }),
  texte: texte(5000, 'Écrivez votre message.'),
  /** « Quel est le numéro du département ? » */
  numero: texte(20, 'Répondez à la question.'),
  miel: texteFacultatif(200),
  sceau: z.string().max(100).default(''),
});
export type SaisieContact = z.output<typeof contactSchema>;

export const reponseSchema = z.object({
  messageId: identifiant,
  reponse: texte(5000, 'Écrivez la réponse.'),
});
export const classerSchema = z.object({ messageId: identifiant });
