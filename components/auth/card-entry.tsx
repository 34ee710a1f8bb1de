import { Form } from '@/components/form/form';
import { Hidden, TextField } from '@/components/ui/field';
import { entrerAvecCarte } from '@/lib/auth/actions';
import { OwnPhone } from './own-phone';

/** The code of a card, and its number when the QR was not read. */
export function CardEntry({ numero }: { numero?: string }) {
  return (
    <Form action={entrerAvecCarte} submit="Entrer">
      {numero ? (
        <Hidden name="numero" value={numero} />
      ) : (
        <TextField
          name="numero"
          label="Le numéro de la carte"
          hint="10 signes, sous le carré noir et blanc. Par exemple : ACDEF-HJKMN"
          autoComplete="off"
          maxLength={20}
          required
        />
      )}
      <TextField
        name="code"
        label="Le code"
        hint="8 signes, sur la partie que l’on détache. Par exemple : ACDE-FHJK"
        autoComplete="off"
        maxLength={20}
        required
      />
      <OwnPhone />
    </Form>
  );
}
