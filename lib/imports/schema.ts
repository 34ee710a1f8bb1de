import { z } from 'zod';
import { identifiant } from '@/lib/champs';
import { NOMS_DE_LIEUX } from './lieu';

const retour = z.enum(NOMS_DE_LIEUX);
/** A decision on an import, from the page where it is read. */
export const importChoisiSchema = z.object({ importId: identifiant, retour });
export type ImportChoisi = z.output<typeof importChoisiSchema>;

/** Somebody whom a file brought. */
export const personneImporteeSchema = z.object({ beneficiaireId: identifiant });
export type PersonneImportee = z.output<typeof personneImporteeSchema>;

/** A référent whom a file brought. */
export const referentImporteSchema = z.object({ referentId: identifiant });
export type ReferentImporte = z.output<typeof referentImporteSchema>;

/** The form of an upload, beside its file; the two first are of people only: `pour` is « o:… » (an organisme) or « r:… » (a référent). */
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
