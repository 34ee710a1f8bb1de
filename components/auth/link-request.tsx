import { Form } from '@/components/form/form';
import { EmailText } from '@/components/ui/email';
import { TextField } from '@/components/ui/field';
import { demanderUnLien } from '@/lib/auth/actions';
import { OwnPhone } from './own-phone';

/** One field for an e-mail address or a telephone number. */
export function LinkRequest() {
  return (
    <Form action={demanderUnLien} submit="Recevoir un lien">
      <TextField
        name="destinataire"
        label="Votre adresse e-mail ou votre numéro de téléphone"
        hint={
          <>
            Par exemple : <EmailText value="prenom.nom@exemple.fr" /> ou 06 39 98 12 34
          </>
        }
        autoComplete="username"
        maxLength={254}
        required
      />
      <OwnPhone />
    </Form>
  );
}
