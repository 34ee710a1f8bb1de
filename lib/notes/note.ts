/** Who reads a note; what the journal says of it. */
export const ETATS_NOTE = {
  PRIVEE: 'Pour son auteur seul',
  PARTAGEE: 'Partagée avec la personne',
  SUPPRIMEE: 'Supprimée',
} as const;
type EtatNote = keyof typeof ETATS_NOTE;

export const LONGUEUR_NOTE = 4000;

/** Where a note stands. */
export function etatNote(note: { partageeLe: Date | null }): EtatNote {
  return note.partageeLe ? 'PARTAGEE' : 'PRIVEE';
}
