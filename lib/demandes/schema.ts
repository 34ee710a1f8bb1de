import { z } from 'zod';
import { caseCochee, identifiant, texte, texteFacultatif } from '@/lib/champs';
import { adresseLue } from '@/lib/parcours/page-file';

export const demandeSchema = z
  .object({
    genre: z.enum(['QUESTION', 'RENDEZ_VOUS', 'CHANGEMENT_ACCOMPAGNATEUR'], {
      error: 'Choisissez ce que vous voulez demander.',
    }),
    texte: texteFacultatif(500),
  })
  .refine((d) => d.genre !== 'QUESTION' || d.texte !== null, {
    path: ['texte'],
    message: 'Écrivez votre question.',
  });
/** Another day for an appointment; when, in the person's words or not at all. */
export const autreJourSchema = z.object({ rendezVousId: identifiant, texte: texteFacultatif(500) });
export const demandeRetireeSchema = z.object({ demandeId: identifiant });
export const reponseDemandeSchema = z.object({
  demandeId: identifiant,
  reponse: texte(1000, 'Écrivez votre réponse.'),
  /** Its words seem to tell of health, and were read again. */
  relu: caseCochee.optional(),
  /** Answered from the caseload: its address, where one goes back to. */
  retour: z.string().max(2000).transform(adresseLue).optional().catch(undefined),
});
