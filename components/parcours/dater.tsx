import { Form } from '@/components/form/form';
import { DateField, Hidden } from '@/components/ui/field';
import { jourIso } from '@/lib/dates';
import { dateContact, dateOrientation } from '@/lib/parcours/actions/referent';

/** A day that the référent writes: of a contact, of the notice of orientation. Folded until it is asked for. */
export function Dater(props: {
  quoi: 'contact' | 'orientation';
  personneId: string;
  jour: Date;
  /** « de Zoé Martin », where several stand on one page. */
  deQui?: string;
  /** From the caseload: its address, which comes back. */
  retour?: string;
}) {
  const contact = props.quoi === 'contact';
  return (
    <Form
      fold={
        <>
          {contact ? 'Noter un contact' : 'Noter l’orientation'}
          {props.deQui && <span className="sr-only"> {props.deQui}</span>}
        </>
      }
      action={contact ? dateContact : dateOrientation}
      submit="Enregistrer la date"
    >
      <Hidden name="beneficiaireId" value={props.personneId} />
      {props.retour && <Hidden name="retour" value={props.retour} />}
      <DateField
        name="le"
        label={contact ? 'Je l’ai contactée ou rencontrée le' : 'L’orientation est notifiée le'}
        defaultValue={jourIso(props.jour)}
        max={jourIso(props.jour)}
      />
    </Form>
  );
}
