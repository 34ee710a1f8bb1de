import { Form, InlineForm } from '@/components/form/form';
import { ReadAgain } from '@/components/form/read-again';
import { ReadVersion } from '@/components/form/version';
import { Hidden, TextArea, TextField } from '@/components/ui/field';
import { modifierModeleAction, retablirModeleAction } from '@/lib/notifications/actions';
import type { ModeleAEcrire } from '@/lib/notifications/queries/modeles';
import { ModelPreview } from './model-preview';

/** A message in one's own words: written, read as it will leave, then kept; and the way back to those of Tremplin. */
export function ModelForm({ modele: { modele, version, sujet, texte, champs } }: { modele: ModeleAEcrire }) {
  const noms = Object.keys(champs);
  return (
    <>
      <Form action={modifierModeleAction} submit="Relire et garder" full={false}>
        <Hidden name="modele" value={modele} />
        <ReadVersion version={version} relire={`/departement/messages/textes/${modele}`} />
        {noms.length > 0 && (
          <p>
            Ces mots sont remplacés quand le message part : {noms.map((nom) => `{{${nom}}}`).join(', ')}.
            Gardez-les tous.
          </p>
        )}
        <TextField name="sujet" label="Sujet de l’e-mail" maxLength={200} defaultValue={sujet} />
        <TextArea
          name="texte"
          label="Le texte"
          hint="Trois SMS au plus. Une ligne vide : un nouveau paragraphe. Le lien vers l’espace est ajouté à la fin."
          maxLength={1000}
          rows={10}
          defaultValue={texte}
        />
        <ModelPreview champs={champs} />
        <ReadAgain name="relu" label="J’ai lu l’aperçu. Gardez ces mots." />
      </Form>
      {version > 0 && (
        <InlineForm
          action={retablirModeleAction}
          hidden={{ modele }}
          label="Reprendre les mots de Tremplin"
        />
      )}
    </>
  );
}
