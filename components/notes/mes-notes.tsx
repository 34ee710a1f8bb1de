import { Card } from '@/components/ui/card';
import { Section } from '@/components/ui/page';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { NoteText } from './note-text';

/** What who accompanies me wrote down and lets me read; nothing is there when there is none. */
export function MesNotes({ parcours }: { parcours: Parcours }) {
  if (parcours.notes.length === 0) return null;
  return (
    <Section title="Notes partagées avec moi" listen>
      <ul className="grid gap-4">
        {parcours.notes.map((n) => (
          <Card as="li" key={n.id}>
            <NoteText note={n} />
          </Card>
        ))}
      </ul>
    </Section>
  );
}
