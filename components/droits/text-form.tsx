import { Form } from '@/components/form/form';
import { ReadAgain } from '@/components/form/read-again';
import { ReadVersion } from '@/components/form/version';
import { DateField, TextArea } from '@/components/ui/field';
import { approuverUnTexte } from '@/lib/droits/actions';
import { LONGUEUR_TEXTE } from '@/lib/droits/texte';
import { TextPreview } from './text-preview';

/** The next text: written, read as people will read it, then approved with its date. */
export function TextForm(props: { numero: number; texte: string; aujourdHui: string }) {
  return (
    <Form action={approuverUnTexte} submit="Relire et approuver" full={false}>
      <ReadVersion version={props.numero} relire="/departement/textes" />
      <TextArea
        name="texte"
        label="Le texte"
        hint="« ## » au début d’une ligne : une question. Une ligne vide : un nouveau paragraphe."
        maxLength={LONGUEUR_TEXTE}
        rows={24}
        defaultValue={props.texte}
      />
      <DateField name="approuveLe" label="Approuvé le" max={props.aujourdHui} />
      <TextPreview />
      <ReadAgain name="relu" label="J’ai lu l’aperçu. Le Département approuve ce texte." />
    </Form>
  );
}
