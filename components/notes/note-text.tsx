import type { ReactNode } from 'react';
import { jourCourt, jourDe } from '@/lib/dates';
import type { NoteVue } from '@/lib/notes/queries';

/** A note as it is read: its day, who wrote it when that is somebody else, and its words with their lines. */
export function NoteText({ note, children }: { note: NoteVue; children?: ReactNode }) {
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-encre-douce">
        <span>
          {jourCourt(jourDe(note.creeLe))}
          {note.auteur && `, par ${note.auteur}`}
          {note.modifieeLe && `, changée le ${jourCourt(jourDe(note.modifieeLe))}`}
        </span>
        {children}
      </p>
      <p className="mt-1 wrap-anywhere whitespace-pre-line">{note.texte}</p>
    </div>
  );
}
