import { Form } from '@/components/form/form';
import { Select } from '@/components/ui/choice';
import { Hidden, TextField } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { inviterAssociationAction, inviterResponsableAction } from '@/lib/comptes/actions';
import { ProfessionalFields } from './person-fields';

/** Brings in an association and its first manager. */
export function InviteAssociation({ communes }: { communes: { value: string; label: string }[] }) {
  return (
    <Form action={inviterAssociationAction} submit="Inviter l’association">
      <TextField
        name="association"
        label="Nom de l’association"
        autoComplete="off"
        maxLength={160}
        required
      />
      <Select name="communeCode" label="Commune" options={communes} emptyLabel="Choisir" required />
      <TextField
        name="rna"
        label="Numéro RNA"
        hint="La lettre W et 9 chiffres."
        autoComplete="off"
        required={false}
      />
      <TextField name="siret" label="Numéro SIRET" hint="14 chiffres." autoComplete="off" required={false} />
      <FieldGroup title="La personne qui gère le compte">
        <ProfessionalFields />
      </FieldGroup>
    </Form>
  );
}

/** Opens one more manager's account for an association that is here. */
export function InviteManager({ associationId }: { associationId: string }) {
  return (
    <Form action={inviterResponsableAction} submit="Inviter cette personne">
      <Hidden name="associationId" value={associationId} />
      <ProfessionalFields />
    </Form>
  );
}
