import { z } from 'zod';
import { identifiant } from '@/lib/champs';

const retour = z.enum(['departement', 'referent']);
/** A decision on an import, from one of the two spaces. */
export const importChoisiSchema = z.object({ importId: identifiant, retour });
export type ImportChoisi = z.output<typeof importChoisiSchema>;

/** Somebody whom a file brought. */
export const personneImporteeSchema = z.object({ beneficiaireId: identifiant });
export type PersonneImportee = z.output<typeof personneImporteeSchema>;

/** The form of an upload, beside its file: `pour` is « o:… » (an organisme) or « r:… » (a référent). */
export const envoiSchema = z.object({
  pour: z
    .string()
    .regex(/^[or]:[0-9a-f-]{36}$/, 'Choisissez qui accompagnera ces personnes.')
    .optional(),
  inconnues: z.enum(['creer', 'compter'], {
    error: 'Dites que faire des personnes que Tremplin ne connaît pas.',
  }),
  importId: identifiant.optional(),
});
