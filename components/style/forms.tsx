'use client';
import { FormState } from '@/components/form/state';
import { Summary } from '@/components/form/summary';
import { Checkbox, Checkboxes, Radios, Select } from '@/components/ui/choice';
import { DateField, TextArea, TextField } from '@/components/ui/field';
import { FileField } from '@/components/ui/file-field';
import { FieldGroup } from '@/components/ui/field-group';
import { WeekChoice } from '@/components/ui/week-choice';

const ETAT = {
  erreur: 'Il reste quelque chose à corriger. Rien n’est perdu.',
  champs: {
    courriel: ['Écrivez une adresse comme prenom.nom@exemple.fr.'],
    venir: ['Choisissez une réponse.'],
    mot: ['Écrivez un mot.'],
    jour: ['Choisissez un jour passé.'],
    commune: ['Choisissez une commune.'],
    accord: ['Cochez si vous êtes d’accord.'],
    quand: ['Cochez au moins un moment.'],
  },
  valeurs: { courriel: ['samira@'], prenom: ['Samira'], quand: ['LUNDI_MATIN', 'JEUDI_APRES_MIDI'] },
  tour: 0,
};
const COMMENT = [
  { value: 'pied', label: 'À pied' },
  { value: 'bus', label: 'En bus', hint: 'Lignes de Bourg-en-Bresse' },
];

/** Every field, at rest and after an answer of the server. */
export function Forms() {
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <div className="grid gap-5">
        <TextField name="a" label="Votre prénom" autoComplete="off" required />
        <TextField name="b" label="Votre téléphone" type="tel" hint="10 chiffres" required={false} />
        <TextArea name="c" label="Un mot" />
        <DateField name="d" label="Quel jour ?" />
        <FileField label="Le fichier" hint="CSV ou Excel." accept=".csv,.xlsx" />
        <Select name="e" label="Commune" options={COMMENT} emptyLabel="Choisissez" />
        <Checkbox name="f" label="Je suis sur mon téléphone" hint="Votre espace reste ouvert 30 jours." />
      </div>
      <div className="grid gap-5">
        <Summary etat={ETAT} prefixe="x-" />
        <FormState value={{ etat: { ...ETAT, tour: 1 }, prefixe: 'x-' }}>
          <TextField name="prenom" label="Votre prénom" />
          <TextField name="courriel" label="Votre e-mail" type="email" />
          <Radios name="venir" legend="Comment venez-vous ?" options={COMMENT} />
          <TextArea name="mot" label="Un mot" />
          <DateField name="jour" label="Quel jour ?" />
          <Select name="commune" label="Commune" options={COMMENT} emptyLabel="Choisissez" />
          <Checkbox name="accord" label="Je suis d’accord" />
          <Checkboxes name="aimer" legend="Ce que j’aime" options={COMMENT} columns />
        </FormState>
      </div>
      <FormState value={{ etat: { ...ETAT, tour: 1 }, prefixe: 'y-' }}>
        <WeekChoice name="quand" legend="Quand êtes-vous libre ?" />
      </FormState>
      <FieldGroup title="Des champs qui vont ensemble">
        <TextField name="g" label="Votre adresse" required={false} />
        <TextField name="h" label="Votre commune" />
      </FieldGroup>
    </div>
  );
}
