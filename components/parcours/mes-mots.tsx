import { Form } from '@/components/form/form';
import { Hidden, TextArea } from '@/components/ui/field';
import type { ActionFormulaire } from '@/lib/formulaire';

/** The person's own words beside what was written with them, to add, change or take away. */
export function MesMots(props: {
  action: ActionFormulaire;
  /** What they stand beside: the name of its id in the form, and the id. */
  sur: { nom: string; id: string };
  mots: string | null;
  /** « au point du 3 mars 2026 », where several stand on one page. */
  ou?: string;
  hint: string;
}) {
  return (
    <Form
      fold={
        <>
          {props.mots ? 'Changer mes mots' : 'Ajouter mes mots'}
          {props.ou && <span className="sr-only"> {props.ou}</span>}
        </>
      }
      action={props.action}
      submit="Enregistrer mes mots"
    >
      <Hidden name={props.sur.nom} value={props.sur.id} />
      <TextArea
        name="motsPersonne"
        label="Ce que je veux ajouter"
        hint={props.hint}
        required={false}
        defaultValue={props.mots ?? undefined}
        maxLength={1000}
      />
    </Form>
  );
}
