import { z } from 'zod';
import { jourFacultatif } from '@/lib/champs';
import { premier } from '@/lib/requete';

const mot = z.preprocess(
  (v) => (typeof v === 'string' ? premier(v) : undefined),
  z.string().max(60).optional(),
);

/** Somebody's id as a line writes it: what is no id is no filter. */
const identite = z.preprocess(
  (v) => (typeof v === 'string' ? premier(v)?.toLowerCase() : v),
  z.uuid().optional(),
);

/** Filters of the journal, from the address of the page; what cannot be read is no filter. */
export const schemaFiltresJournal = z.object({
  action: mot.catch(undefined),
  role: mot.catch(undefined),
  /** Whose file was touched or read. */
  personne: identite.catch(undefined),
  /** Whose account acted. */
  acteur: identite.catch(undefined),
  du: jourFacultatif.catch(null),
  au: jourFacultatif.catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type FiltresJournal = z.output<typeof schemaFiltresJournal>;
