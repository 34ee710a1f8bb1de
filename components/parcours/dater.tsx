import { Form } from '@/components/form/form';
import { DateField, Hidden } from '@/components/ui/field';
import { jourIso } from '@/lib/dates';
import { dateContact, dateOrientation } from '@/lib/parcours/actions/referent';

/** A day that the référent writes: of a contact, of the notice of orientation. Folded until it is asked for. */
export function Dater(props: {
  quoi: 'contact' | 'orientation';
  personneId: string;
  jour: Date;
  /** From the list of what is due: the list comes back. */
  depuisFile?: boolean;
}) {
  const contact = props.quoi === 'contact';
  return (
    <Form
      fold={contact ? 'Noter un contact' : 'Noter l’orientation'}
      action={contact ? dateContact : dateOrientation}
      submit="Enregistrer la date"
    >
      <Hidden name="beneficiaireId" value={props.personneId} />
      {props.depuisFile && <Hidden name="retour" value="file" />}
      <DateField
        name="le"
        label={contact ? 'Je l’ai contactée ou rencontrée le' : 'L’orientation est notifiée le'}
        defaultValue={jourIso(props.jour)}
        max={jourIso(props.jour)}
      />
    </Form>
  );
}
