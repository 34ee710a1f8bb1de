import { Form, InlineForm } from '@/components/form/form';
import { Hidden } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { finirAccompagnement, reprendreSuivi } from '@/lib/parcours/actions/referent';

/** The référent says that the accompaniment is over: asked once more, without a reason. */
export function Finir({ personneId }: { personneId: string }) {
  return (
    <Form
      fold="Fin de l’accompagnement"
      foldVariant="quiet"
      action={finirAccompagnement}
      submit="Terminer l’accompagnement"
      submitVariant="secondary"
      full={false}
      intro={
        <p>
          La personne garde ses missions, ses heures et son passeport. Elle est prévenue. Vous pourrez
          reprendre quand vous voudrez.
        </p>
      }
    >
      <Hidden name="beneficiaireId" value={personneId} />
    </Form>
  );
}

/** Says that the accompaniment is over, with the way back. */
export function Terminee({ personneId, modifiable }: { personneId: string; modifiable: boolean }) {
  return (
    <Notice title="L’accompagnement est terminé">
      <p>La personne garde ses missions, ses heures et son passeport.</p>
      {modifiable && (
        <div className="a-l-ecran mt-3">
          <InlineForm
            action={reprendreSuivi}
            hidden={{ beneficiaireId: personneId }}
            label="Reprendre l’accompagnement"
          />
        </div>
      )}
    </Notice>
  );
}
