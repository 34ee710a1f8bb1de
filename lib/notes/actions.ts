'use server';
import { action } from '@/lib/action';
import { ecrireNote, modifierNote, partagerNote, supprimerNote } from './commands';
import { noteModifieeSchema, notePartageeSchema, noteSchema, noteSupprimeeSchema } from './schema';

const aux = (fait: string) => (r: { beneficiaireId: string }) =>
  `/referent/personnes/${r.beneficiaireId}?fait=${fait}`;

export const ecrireUneNote = action({
  role: 'REFERENT',
  schema: noteSchema,
  run: ecrireNote,
  then: (r, { partagee }) => aux(partagee === 'oui' ? 'note-partagee' : 'note')(r),
});
export const modifierUneNote = action({
  role: 'REFERENT',
  schema: noteModifieeSchema,
  run: modifierNote,
  then: aux('note'),
});
export const partagerUneNote = action({
  role: 'REFERENT',
  schema: notePartageeSchema,
  run: partagerNote,
  then: aux('note-partagee'),
});
export const supprimerUneNote = action({
  role: 'REFERENT',
  schema: noteSupprimeeSchema,
  run: supprimerNote,
  then: aux('note-supprimee'),
});
