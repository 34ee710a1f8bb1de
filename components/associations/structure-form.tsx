import { Form } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { DateField, Hidden, TextArea, TextField } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { modifierAssociationAction } from '@/lib/associations/actions';
import type { AssociationFiche } from '@/lib/associations/queries';
import { jourIso } from '@/lib/dates';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** What an association says of itself, its insurance first. */
export function StructureForm({ association: a }: { association: AssociationFiche }) {
  return (
    <Form action={modifierAssociationAction} submit="Enregistrer">
      <Hidden name="associationId" value={a.id} />
      <ReadVersion version={a.version} relire={`/association/structure/${a.id}`} />
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
            label="Numéro de contrat d’assurance"
            required={false}
            defaultValue={a.numeroContrat ?? ''}
          />
        </div>
      </FieldGroup>
      <FieldGroup title="Vous trouver">
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
        <TextArea
          name="description"
          label="Votre association en quelques phrases"
          required={false}
          defaultValue={a.description}
        />
      </FieldGroup>
    </Form>
  );
}
