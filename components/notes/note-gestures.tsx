import { Form, InlineForm } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { Confirm } from '@/components/ui/confirm';
import { Hidden } from '@/components/ui/field';
import { jourCourt, jourDe } from '@/lib/dates';
import { modifierUneNote, partagerUneNote, supprimerUneNote } from '@/lib/notes/actions';
import type { NoteVue } from '@/lib/notes/queries';
import { NoteFields } from './note-fields';

/** What its author does with a note: change it, let the person read it, delete it. */
export function NoteGestures({ note, personneId }: { note: NoteVue; personneId: string }) {
  const laquelle = <span className="sr-only"> la note du {jourCourt(jourDe(note.creeLe))}</span>;
  return (
    <div className="a-l-ecran flex flex-wrap gap-x-5 gap-y-2">
      <Form
        fold={<>Modifier{laquelle}</>}
        foldVariant="quiet"
        action={modifierUneNote}
        submit="Enregistrer la note"
      >
        <Hidden name="noteId" value={note.id} />
        <ReadVersion version={note.version} relire={`/referent/personnes/${personneId}`} />
        <NoteFields texte={note.texte} />
      </Form>
      {!note.partageeLe && (
        <Confirm label={<>Partager{laquelle}</>} variant="quiet">
          <p>La personne lira cette note et recevra un message. Une note partagée le reste.</p>
          <InlineForm
            action={partagerUneNote}
            hidden={{ noteId: note.id, version: String(note.version) }}
            label="Partager avec la personne"
          />
        </Confirm>
      )}
      <Confirm label={<>Supprimer{laquelle}</>} variant="quiet">
        <p>{note.partageeLe ? 'La personne ne la lira plus.' : 'Elle ne pourra pas être retrouvée.'}</p>
        <InlineForm
          action={supprimerUneNote}
          hidden={{ noteId: note.id, beneficiaireId: personneId }}
          label="Supprimer cette note"
        />
      </Confirm>
    </div>
  );
}
