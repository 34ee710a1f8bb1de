import { ReadAgain } from '@/components/form/read-again';
import { TextArea } from '@/components/ui/field';
import { LONGUEUR_NOTE } from '@/lib/notes/note';

/** The words of a note, with the box that answers the question about health. */
export function NoteFields({ texte }: { texte?: string }) {
  return (
    <>
      <TextArea
        name="texte"
        label="Ce que vous notez"
        hint="Ce qui aide la personne, avec ses mots. Rien de la santé, ni de numéro de sécurité sociale."
        maxLength={LONGUEUR_NOTE}
        rows={5}
        defaultValue={texte}
      />
      <ReadAgain name="relu" label="J’ai relu : ce texte ne dit rien de la santé" />
    </>
  );
}
