import { Form } from '@/components/form/form';
import { ReadAgain } from '@/components/form/read-again';
import { Hidden, TextArea } from '@/components/ui/field';
import type { ActionFormulaire } from '@/lib/formulaire';

/** An answer in writing, folded until it is asked for. */
export function Repondre(props: {
  action: ActionFormulaire;
  demandeId: string;
  /** Whom it is for, where several stand on one page. */
  aQui: string;
  /** « Répondre », or what it is beside another gesture. */
  mot?: string | undefined;
  /** From the caseload: its address, which comes back. */
  retour?: string;
}) {
  return (
    <Form
      fold={
        <>
          {props.mot ?? 'Répondre'}
          <span className="sr-only"> à {props.aQui}</span>
        </>
      }
      foldVariant={props.mot ? 'quiet' : 'secondary'}
      action={props.action}
      submit="Envoyer la réponse"
    >
      <Hidden name="demandeId" value={props.demandeId} />
      {props.retour && <Hidden name="retour" value={props.retour} />}
      <TextArea
        name="reponse"
        label="Ma réponse"
        hint="La personne la lit dans son espace, avec sa date. Elle reçoit un message, sans ces mots."
        maxLength={1000}
      />
      <ReadAgain name="relu" label="J’ai relu : ce texte ne dit rien de la santé" />
    </Form>
  );
}
