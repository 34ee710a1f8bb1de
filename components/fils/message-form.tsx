import { Form } from '@/components/form/form';
import { ReadAgain } from '@/components/form/read-again';
import { Hidden, TextArea } from '@/components/ui/field';
import { ecrireUnMessage } from '@/lib/fils/actions';
import { LONGUEUR_MESSAGE } from '@/lib/fils/fil';
import { AlsoRead } from './also-read';

type Props = { sujetId: string; avecAssociation: boolean; plie: boolean };

/** Writes in a thread; behind its button once something is there to read first. */
export function MessageForm({ sujetId, avecAssociation, plie }: Props) {
  return (
    <Form
      fold={plie ? 'Écrire un message' : undefined}
      foldVariant="primary"
      action={ecrireUnMessage}
      submit="Envoyer le message"
    >
      <Hidden name="sujetId" value={sujetId} />
      <TextArea
        name="texte"
        label="Votre message"
        hint="Rien de la santé, ni de numéro de sécurité sociale."
        maxLength={LONGUEUR_MESSAGE}
        rows={5}
      />
      <AlsoRead avecAssociation={avecAssociation} />
      <ReadAgain name="relu" label="J’ai relu : ce texte ne dit rien de la santé" />
    </Form>
  );
}
