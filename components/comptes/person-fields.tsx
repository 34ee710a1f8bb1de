import { TextField } from '@/components/ui/field';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** First name and name of somebody who is invited. */
export function NameFields() {
  return (
    <>
      <TextField name="prenom" label="Prénom" autoComplete="off" maxLength={60} required />
      <TextField name="nom" label="Nom" autoComplete="off" maxLength={80} required />
    </>
  );
}

/** A professional is reached by e-mail; the telephone may be left empty. */
export function ProfessionalFields() {
  return (
    <>
      <NameFields />
      <TextField
        name="email"
        label="Adresse e-mail"
        hint="Son lien pour entrer arrive à cette adresse."
        type="email"
        autoComplete="off"
        required
      />
      <TextField name="telephone" label="Téléphone" type="tel" autoComplete="off" required={false} />
    </>
  );
}

/** E-mail or telephone of a person who may have neither. */
export function ContactFields(props: { email?: string | null; telephone?: string | null }) {
  return (
    <>
      <TextField
        name="telephone"
        label="Téléphone"
        type="tel"
        autoComplete="off"
        defaultValue={props.telephone ? telephoneAffiche(props.telephone) : undefined}
        required={false}
      />
      <TextField
        name="email"
        label="Adresse e-mail"
        type="email"
        autoComplete="off"
        defaultValue={props.email ?? undefined}
        required={false}
      />
    </>
  );
}
