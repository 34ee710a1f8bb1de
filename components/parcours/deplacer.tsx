import { Form } from '@/components/form/form';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { heureAParis, instantEnLettres, jourDe, jourIso } from '@/lib/dates';
import { deplacerUnRendezVous } from '@/lib/parcours/actions/referent';

/** An appointment that the référent moves, folded until it is asked for, as it is agreed now. */
export function Deplacer(props: {
  rendezVous: { id: string; debutLe: Date; lieu: string };
  jour: Date;
  /** « avec Zoé Martin », where several stand on one page. */
  avecQui?: string;
  /** It is the answer to somebody who asked for another day. */
  demande?: boolean;
  /** From the caseload: its address, which comes back. */
  retour?: string;
}) {
  const { id, debutLe, lieu } = props.rendezVous;
  return (
    <Form
      fold={
        <>
          Déplacer
          <span className="sr-only">
            {' '}
            le rendez-vous {props.avecQui ?? `du ${instantEnLettres(debutLe)}`}
          </span>
        </>
      }
      foldVariant={props.demande ? 'secondary' : 'quiet'}
      action={deplacerUnRendezVous}
      submit="Déplacer le rendez-vous"
    >
      <Hidden name="rendezVousId" value={id} />
      {props.retour && <Hidden name="retour" value={props.retour} />}
      <DateField
        name="date"
        label="Nouveau jour"
        min={jourIso(props.jour)}
        defaultValue={jourIso(jourDe(debutLe))}
      />
      <TextField name="heure" label="Heure" type="time" defaultValue={heureAParis(debutLe)} />
      <TextField name="lieu" label="Lieu" maxLength={200} defaultValue={lieu} />
    </Form>
  );
}
