import { Form, InlineForm } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { Confirm } from '@/components/ui/confirm';
import { Hidden } from '@/components/ui/field';
import { GENRES_ACTIVITE } from '@/lib/activites/activite';
import type { ActiviteVue } from '@/lib/activites/queries';
import { jourProche } from '@/lib/dates';
import type { ActionFormulaire } from '@/lib/formulaire';
import { ActivityFields } from './activity-fields';

/** What its author does with an activity: put it right, take it away. */
export function ActivityGestures(props: {
  activite: ActiviteVue;
  personneId: string;
  jour: Date;
  corriger: ActionFormulaire;
  enlever: ActionFormulaire;
  /** Where it is read as it stands. */
  relire: string;
}) {
  const { activite: a } = props;
  const laquelle = (
    <span className="sr-only">
      {' '}
      {GENRES_ACTIVITE[a.genre].label} du {jourProche(a.date)}
    </span>
  );
  return (
    <>
      <Form
        fold={<>Corriger{laquelle}</>}
        foldVariant="quiet"
        action={props.corriger}
        submit="Garder la correction"
      >
        <Hidden name="activiteId" value={a.id} />
        <ReadVersion version={a.version} relire={props.relire} />
        <ActivityFields jour={props.jour} activite={a} />
      </Form>
      <Confirm label={<>Enlever{laquelle}</>} variant="quiet">
        <p>Cette ligne ne sera plus là.</p>
        <InlineForm
          action={props.enlever}
          hidden={{ activiteId: a.id, beneficiaireId: props.personneId }}
          label="Oui, l’enlever"
        />
      </Confirm>
    </>
  );
}
