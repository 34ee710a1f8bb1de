import { z } from 'zod';
import { courrielFacultatif, identifiant, telephoneFacultatif, texte, texteFacultatif } from '@/lib/champs';

/** « Rappelez-moi »: a first name, a way to call back, a commune. Nothing else is asked. */
export const rappelSchema = z
  .object({
    prenom: texte(60, 'Écrivez votre prénom.'),
    telephone: telephoneFacultatif,
    email: courrielFacultatif,
    /** A name or a postal code; the command takes the INSEE code. */
    commune: texte(80, 'Écrivez le nom de votre commune.'),
    mot: texteFacultatif(500),
    miel: texteFacultatif(200),
    sceau: z.string().max(100).default(''),
  })
  .refine((s) => s.telephone ?? s.email, {
    path: ['telephone'],
    message: 'Donnez un téléphone ou une adresse e-mail, pour qu’on puisse vous rappeler.',
  });
export type SaisieRappel = z.output<typeof rappelSchema>;

export const suiteRappelSchema = z.object({ rappelId: identifiant });
