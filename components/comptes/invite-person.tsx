import { Form } from '@/components/form/form';
import { Radios, Select } from '@/components/ui/choice';
import { DateField, Hidden, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { inviterBeneficiaireAction } from '@/lib/comptes/actions';
import { TYPES_PUBLIC } from '@/lib/comptes/libelle';
import { ContactFields } from './person-fields';

type Depart = {
  id: string;
  prenom: string;
  email: string | null;
  telephone: string | null;
  commune: { code: string };
};

/** Opens a person's account; may start from a call-back, whose answers are kept. */
export function InvitePerson(props: {
  communes: { value: string; label: string }[];
  rappel?: Depart | null;
}) {
  const { rappel } = props;
  return (
    <Form action={inviterBeneficiaireAction} submit="Inviter cette personne">
      {rappel && <Hidden name="rappelId" value={rappel.id} />}
      <TextField
        name="prenom"
        label="Prénom"
        autoComplete="off"
        maxLength={60}
        defaultValue={rappel?.prenom}
        required
      />
      <TextField name="nom" label="Nom" autoComplete="off" maxLength={80} required />
      <Select
        name="communeCode"
        label="Commune"
        options={props.communes}
        defaultValue={rappel?.commune.code}
        emptyLabel="Choisir"
        required
      />
      <Notice>
        <p>
          Ni téléphone ni e-mail ? Laissez les deux champs vides. Vous imprimerez une carte à la page
          suivante.
        </p>
      </Notice>
      <ContactFields email={rappel?.email} telephone={rappel?.telephone} />
      <DateField name="dateNaissance" label="Date de naissance" required={false} />
      <Radios
        name="public"
        legend="Cette personne est"
        hint="Les associations ne le voient jamais."
        options={Object.entries(TYPES_PUBLIC).map(([value, label]) => ({ value, label }))}
      />
    </Form>
  );
}
