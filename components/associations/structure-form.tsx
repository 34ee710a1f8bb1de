import { Form } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { DateField, Hidden, TextArea, TextField } from '@/components/ui/field';
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
      <fieldset className="grid min-w-0 gap-5 rounded-card border border-filet bg-carte p-4 sm:p-6">
        <legend className="px-2 text-xl font-bold">Assurance responsabilité civile</legend>
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
      </fieldset>
      <fieldset className="grid min-w-0 gap-5 rounded-card border border-filet bg-carte p-4 sm:p-6">
        <legend className="px-2 text-xl font-bold">Vous trouver</legend>
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
      </fieldset>
    </Form>
  );
}
