import 'server-only';
import type { Acteur } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { notesVisiblesPour } from './policy';

type Suivi = { id: string; finLe: Date | null; prenom: string | null; nom: string | null };
export type NoteVue = {
  id: string;
  texte: string;
  partageeLe: Date | null;
  creeLe: Date;
  modifieeLe: Date | null;
  version: number;
  /** Who wrote it; null for whoever reads it. */
  auteur: string | null;
  /** The actor may change, share or delete it. */
  modifiable: boolean;
};

/** The notes on a person that the actor may read, the newest first; how they are shown: see `montrerNotes`. */
export function notesDe(acteur: Acteur, beneficiaireId: string, now: Date) {
  return db.note.findMany({
    where: { AND: [{ beneficiaireId }, notesVisiblesPour(acteur, now)] },
    select: {
      ...{ id: true, texte: true, partageeLe: true, creeLe: true, modifieeLe: true, version: true },
      ...{ auteurId: true, suiviId: true },
    },
    orderBy: [{ creeLe: 'desc' }, { id: 'asc' }],
  });
}

/** The same rules as `notesModifiablesPar`, by namings that are read already; and who wrote each. */
export function montrerNotes(
  notes: Awaited<ReturnType<typeof notesDe>>,
  suivis: readonly Suivi[],
  acteur: Acteur,
): NoteVue[] {
  return notes.map(({ auteurId, suiviId, ...note }) => {
    const suivi = suivis.find((s) => s.id === suiviId);
    const mienne = auteurId === acteur.userId;
    return {
      ...note,
      auteur: mienne ? null : [suivi?.prenom, suivi?.nom].filter(Boolean).join(' '),
      modifiable: mienne && suivi?.finLe === null,
    };
  });
}
