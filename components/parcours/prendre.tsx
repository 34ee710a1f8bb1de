import { Form } from '@/components/form/form';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { jourIso } from '@/lib/dates';
import { fixerRendezVous } from '@/lib/parcours/actions/referent';

/** An appointment that the référent sets, folded until it is asked for. */
export function Prendre(props: {
  personneId: string;
  jour: Date;
  /** « avec Zoé Martin », where several stand on one page. */
  avecQui?: string;
  /** From the caseload: its address, which comes back. */
  retour?: string;
}) {
  return (
    <Form
      fold={<>Prendre un rendez-vous{props.avecQui && <span className="sr-only"> {props.avecQui}</span>}</>}
      action={fixerRendezVous}
      submit="Fixer le rendez-vous"
    >
      <Hidden name="beneficiaireId" value={props.personneId} />
      {props.retour && <Hidden name="retour" value={props.retour} />}
      <DateField name="date" label="Jour" min={jourIso(props.jour)} />
      <TextField name="heure" label="Heure" type="time" />
      <TextField name="lieu" label="Lieu" maxLength={200} />
      <TextField name="objet" label="À propos de" required={false} maxLength={200} />
    </Form>
  );
}
