import { Form } from '@/components/form/form';
import { Honeypot } from '@/components/form/honeypot';
import { TextArea, TextField } from '@/components/ui/field';
import { deposerRappelAction } from '@/lib/rappels/actions';

/** « Rappelez-moi »: a first name, a way to call back, a commune. */
export function CallbackForm({ sceau }: { sceau: string }) {
  return (
    <Form action={deposerRappelAction} submit="Rappelez-moi" submitVariant="accent">
      <TextField name="prenom" label="Votre prénom" autoComplete="given-name" maxLength={60} />
      <TextField
        name="telephone"
        label="Votre téléphone"
        type="tel"
        autoComplete="tel"
        hint="Ou votre e-mail, juste en dessous. L’un des deux suffit."
      />
      <TextField name="email" label="Votre e-mail" type="email" autoComplete="email" inputMode="email" />
      <TextField
        name="commune"
        label="Votre commune"
        hint="Son nom ou son code postal."
        autoComplete="address-level2"
        maxLength={80}
      />
      <TextArea
        name="mot"
        label="Un mot pour nous"
        hint="Par exemple : quand vous appeler."
        required={false}
        rows={3}
      />
      <Honeypot sceau={sceau} />
    </Form>
  );
}
