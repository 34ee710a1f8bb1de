import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Checkboxes, Radios, Select } from '@/components/ui/choice';
import { Hidden, TextArea, TextField } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import type { ActionFormulaire } from '@/lib/formulaire';
import type { ChoixDeRedaction, MissionAModifier } from '@/lib/missions/queries';
import { CHOIX_ACTIVITES, CHOIX_COMPETENCES, CHOIX_DISTANCE, CHOIX_DOMAINES } from './form-choices';
import { ConditionFields, CostFields } from './form-conditions';
import { WhenFields } from './form-when';
import { VersionField } from '@/components/form/version-field';

type Props = {
  action: ActionFormulaire;
  choix: ChoixDeRedaction;
  mission?: MissionAModifier;
  /** The words of the button that has it read, when it may be. */
  proposer?: string;
};

/** The need of an association, in five parts. Works without JavaScript. */
export function MissionForm({ action, choix, mission: m, proposer }: Props) {
  const [premiere] = choix.associations;
  return (
    <Form action={action}>
      {m ? (
        <>
          <Hidden name="missionId" value={m.id} />
          <VersionField version={m.version} />
        </>
      ) : choix.associations.length === 1 ? (
        <Hidden name="associationId" value={premiere!.id} />
      ) : (
        <Select
          name="associationId"
          emptyLabel="Choisissez"
          label="Association"
          options={choix.associations.map((a) => ({ value: a.id, label: a.nom }))}
        />
      )}
      <FieldGroup title="Ce que l’on fera">
        <TextField
          name="titre"
          label="Titre"
          hint="Une action, par exemple « Aider au jardin partagé »."
          maxLength={120}
          defaultValue={m?.titre}
        />
        <TextArea
          name="lignes"
          label="En 3 à 5 lignes courtes"
          hint="Une idée par ligne : « Semer et arroser »."
          rows={5}
          defaultValue={m?.activites.join('\n')}
        />
        <TextArea
          name="description"
          label="Pour en dire plus"
          required={false}
          defaultValue={m?.description}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Select
            name="domaine"
            label="Domaine"
            options={CHOIX_DOMAINES}
            emptyLabel="Choisissez"
            defaultValue={m?.domaine}
          />
          <Select
            name="activite"
            label="Activité"
            options={CHOIX_ACTIVITES}
            defaultValue={m?.activite ?? 'autre'}
          />
        </div>
        <TextField
          name="places"
          label="Nombre de places"
          type="number"
          inputMode="numeric"
          min={1}
          defaultValue={String(m?.places ?? 1)}
        />
      </FieldGroup>
      <FieldGroup title="Où">
        <Select
          name="communeCode"
          label="Commune"
          emptyLabel="Choisissez"
          options={choix.communes.map((c) => ({ value: c.code, label: c.nom }))}
          defaultValue={m?.communeCode ?? premiere?.communeCode ?? ''}
        />
        <TextField
          name="adresse"
          label="Adresse"
          required={false}
          defaultValue={m?.adresse ?? premiere?.adresse ?? ''}
        />
        <TextField
          name="commentVenir"
          label="Comment venir"
          hint="Bus, arrêt, parking, digicode."
          required={false}
          defaultValue={m?.commentVenir}
        />
        <Radios
          name="aDistance"
          legend="Lieu"
          options={CHOIX_DISTANCE}
          defaultValue={m?.aDistance ?? 'NON'}
          columns
        />
      </FieldGroup>
      <FieldGroup title="Quand">
        <WhenFields mission={m} />
      </FieldGroup>
      <FieldGroup title="Avec qui, et ce qu’on apprend">
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextField
            name="tuteurPrenom"
            label="Prénom de la personne qui accueille"
            hint="Elle est là pour aider : un tuteur, une tutrice."
            required={false}
            defaultValue={m?.tuteurPrenom}
          />
          <TextField
            name="aDemander"
            label="Qui demander le premier jour"
            required={false}
            defaultValue={m?.aDemander}
          />
        </div>
        <TextField name="aApporter" label="À apporter" required={false} defaultValue={m?.aApporter} />
        <Checkboxes
          name="apprend"
          legend="Ce qu’on peut apprendre"
          options={CHOIX_COMPETENCES}
          defaultValues={m?.apprend}
          columns
        />
      </FieldGroup>
      <FieldGroup title="Bon à savoir">
        <ConditionFields mission={m} />
        <CostFields mission={m} />
      </FieldGroup>
      <div className="flex flex-wrap gap-3">
        {proposer && (
          <Button type="submit" name="suite" value="proposer">
            {proposer}
          </Button>
        )}
        <Button type="submit" name="suite" value="garder" variant={proposer ? 'secondary' : 'primary'}>
          Enregistrer
        </Button>
      </div>
      <p className="text-encre-douce">La coordination relit chaque mission avant de la mettre en ligne.</p>
    </Form>
  );
}
