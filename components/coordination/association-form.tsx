import { InsuranceFields, ReachFields } from '@/components/associations/structure-fields';
import { Form } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { Select } from '@/components/ui/choice';
import { Hidden, TextField } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { corrigerAssociationAction } from '@/lib/associations/actions';
import type { AssociationFiche } from '@/lib/associations/queries';

/** What the coordination writes of an association: as the association does, and who it is. */
export function AssociationForm({
  association: a,
  communes,
}: {
  association: AssociationFiche;
  communes: readonly { value: string; label: string }[];
}) {
  return (
    <Form action={corrigerAssociationAction} submit="Enregistrer">
      <Hidden name="associationId" value={a.id} />
      <ReadVersion version={a.version} relire={`/coordination/associations/${a.id}/modifier`} />
      <InsuranceFields association={a} />
      <FieldGroup title="Qui elle est">
        <TextField
          name="nom"
          label="Nom de l’association"
          autoComplete="off"
          maxLength={200}
          required
          defaultValue={a.nom}
        />
        <Select
          name="communeCode"
          label="Commune"
          options={communes}
          emptyLabel="Pas encore connue"
          required={false}
          defaultValue={a.commune?.code ?? ''}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="rna"
            label="Numéro RNA"
            hint="La lettre W et 9 chiffres."
            autoComplete="off"
            required={false}
            defaultValue={a.rna ?? ''}
          />
          <TextField
            name="siret"
            label="SIREN ou SIRET"
            hint="9 ou 14 chiffres."
            autoComplete="off"
            required={false}
            defaultValue={a.siret ?? a.siren ?? ''}
          />
        </div>
      </FieldGroup>
      <ReachFields association={a} title="Comment la joindre" present="L’association en quelques phrases" />
    </Form>
  );
}
