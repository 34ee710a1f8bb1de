import { Form } from '@/components/form/form';
import { Honeypot } from '@/components/form/honeypot';
import { Select } from '@/components/ui/choice';
import { TextArea, TextField } from '@/components/ui/field';
import { envoyerMessageAction } from '@/lib/contact/actions';
import { SUJETS } from '@/lib/contact/message';

/** A message for the coordination. */
export function ContactForm({ sceau, sujet }: { sceau: string; sujet?: string }) {
  return (
    <Form action={envoyerMessageAction} submit="Envoyer le message">
      <Select
        name="sujet"
        label="Votre message parle de"
        emptyLabel="Choisissez"
        defaultValue={sujet}
        options={Object.entries(SUJETS).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="nom" label="Votre nom" autoComplete="name" required={false} maxLength={100} />
      <TextField
        name="email"
        label="Votre e-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        hint="Pour vous répondre."
      />
      <TextArea name="texte" label="Votre message" rows={6} maxLength={5000} />
      <TextField
        name="numero"
        label="Quel est le numéro du département ?"
        hint="Cette question arrête les robots. C’est le début du code postal."
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
      />
      <Honeypot sceau={sceau} />
    </Form>
  );
}
