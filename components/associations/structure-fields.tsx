import { DateField, TextArea, TextField } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import type { AssociationFiche } from '@/lib/associations/queries';
import { jourIso } from '@/lib/dates';
import { telephoneAffiche } from '@/lib/territoires/commune';

type Props = { association: AssociationFiche };

/** The liability insurance: without a date that is still to come, no mission is published. */
export function InsuranceFields({ association: a }: Props) {
  return (
    <FieldGroup title="Assurance responsabilité civile">
      <DateField
        name="assuranceExpireLe"
        label="Valable jusqu’au"
        hint="Sans assurance valable, une mission ne se met pas en ligne."
        required={false}
        defaultValue={a.assuranceExpireLe ? jourIso(a.assuranceExpireLe) : ''}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="assureur" label="Assureur" required={false} defaultValue={a.assureur ?? ''} />
        <TextField
          name="numeroContrat"
          label="Numéro du contrat"
          required={false}
          defaultValue={a.numeroContrat ?? ''}
        />
      </div>
    </FieldGroup>
  );
}

/** How to reach an association, and what it says of itself; `title` and `present` name the two for whoever writes. */
export function ReachFields({ association: a, title, present }: Props & { title: string; present: string }) {
  return (
    <FieldGroup title={title}>
      <TextField name="adresse" label="Adresse" required={false} defaultValue={a.adresse} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="telephone"
          label="Téléphone"
          type="tel"
          inputMode="tel"
          required={false}
          defaultValue={a.telephone ? telephoneAffiche(a.telephone) : ''}
        />
        <TextField name="email" label="E-mail" type="email" required={false} defaultValue={a.email ?? ''} />
        <TextField
          name="contactPrenom"
          label="Prénom de la personne à joindre"
          required={false}
          defaultValue={a.contactPrenom}
        />
        <TextField
          name="contactNom"
          label="Nom de la personne à joindre"
          required={false}
          defaultValue={a.contactNom}
        />
      </div>
      <TextField name="siteUrl" label="Site" type="url" required={false} defaultValue={a.siteUrl ?? ''} />
      <TextArea name="description" label={present} required={false} defaultValue={a.description} />
    </FieldGroup>
  );
}
