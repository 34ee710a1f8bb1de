import { Form } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Radios } from '@/components/ui/choice';
import { Hidden } from '@/components/ui/field';
import { JOURS_ANCIEN_REFERENT } from '@/lib/beneficiaires/policy';
import { ecrireUneNote } from '@/lib/notes/actions';
import type { NoteVue } from '@/lib/notes/queries';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { NoteFields } from './note-fields';
import { NoteGestures } from './note-gestures';
import { NoteText } from './note-text';

/** The newest are open to the eye; the others wait behind one line. */
const MONTREES = 5;

function Liste({ notes, personneId }: { notes: readonly NoteVue[]; personneId: string }) {
  return (
    <ul className="divide-y divide-filet">
      {notes.map((n) => (
        // What its author alone reads is not printed.
        <li key={n.id} className={`grid gap-2 py-3 ${n.partageeLe ? '' : 'a-l-ecran'}`}>
          <NoteText note={n}>
            {n.partageeLe ? <Badge tone="info">Partagée</Badge> : <Badge>Pour moi</Badge>}
          </NoteText>
          {n.modifiable && <NoteGestures note={n} personneId={personneId} />}
        </li>
      ))}
    </ul>
  );
}

/** What the référent notes: their own words, and those that the person reads too. */
export function BlocNotes({ parcours }: { parcours: Parcours }) {
  const { notes, personne } = parcours;
  // A note is its author's: who replaces for a time writes a review, which stays.
  const ecrit = parcours.modifiable && !parcours.remplace;
  const anciennes = notes.slice(MONTREES);
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">Notes</h2>
      {!parcours.remplace && (
        <p className="a-l-ecran text-sm text-encre-douce">
          Une note « pour moi » n’est lue que par vous. Elle s’efface {JOURS_ANCIEN_REFERENT} jours après la
          fin de votre accompagnement. Une note partagée est lue par la personne, et par qui l’accompagne.
        </p>
      )}
      <Liste notes={notes.slice(0, MONTREES)} personneId={personne.id} />
      {anciennes.length > 0 && (
        <details>
          <summary className="lien inline-flex min-h-11 cursor-pointer items-center">
            Notes plus anciennes ({anciennes.length})
          </summary>
          <Liste notes={anciennes} personneId={personne.id} />
        </details>
      )}
      {ecrit && (
        <div className="a-l-ecran mt-4">
          <Form fold="Écrire une note" action={ecrireUneNote} submit="Enregistrer la note">
            <Hidden name="beneficiaireId" value={personne.id} />
            <NoteFields />
            <Radios
              name="partagee"
              legend="Qui lit cette note ?"
              defaultValue="non"
              options={[
                { value: 'non', label: 'Moi, et personne d’autre' },
                { value: 'oui', label: 'La personne et moi', hint: 'Elle reçoit un message, sans le texte.' },
              ]}
            />
          </Form>
        </div>
      )}
    </Card>
  );
}
