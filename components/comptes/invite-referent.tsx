import { Form } from '@/components/form/form';
import { Select } from '@/components/ui/choice';
import { TextField } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { inviterReferentAction } from '@/lib/comptes/actions';
import { TYPES_ORGANISME } from '@/lib/comptes/libelle';
import { ProfessionalFields } from './person-fields';

const TYPES = Object.entries(TYPES_ORGANISME).map(([value, label]) => ({ value, label }));

/** Opens a référent's account, within an organisme of the list or a new one. */
export function InviteReferent({ organismes }: { organismes: { value: string; label: string }[] }) {
  return (
    <Form action={inviterReferentAction} submit="Ouvrir le compte">
      <ProfessionalFields />
      <Select name="organismeId" label="Organisme" options={organismes} emptyLabel="Un nouvel organisme" />
      <FieldGroup title="Si l’organisme est nouveau">
        <TextField name="organismeNom" label="Son nom" autoComplete="off" maxLength={120} required={false} />
        <Select
          name="organismeType"
          label="De quelle sorte"
          options={TYPES}
          emptyLabel="Choisir"
          required={false}
        />
      </FieldGroup>
    </Form>
  );
}
