import { Form } from '@/components/form/form';
import { Checkbox, Checkboxes, Radios } from '@/components/ui/choice';
import { TextField } from '@/components/ui/field';
import { partagerMonPasseport } from '@/lib/passeport/actions';
import { DUREES_PARTAGE } from '@/lib/passeport/partage';
import type { FicheVue } from '@/lib/passeport/queries';

/** The holder chooses what a stranger will read, and for how long. */
export function ShareForm({ fiches }: { fiches: readonly FicheVue[] }) {
  return (
    <Form action={partagerMonPasseport} submit="Préparer le lien">
      <Checkboxes
        name="ficheIds"
        legend="Les pages que je montre"
        options={fiches.map((f) => ({
          value: f.id,
          label: f.affectation.mission.titre,
          hint: f.association.nom,
        }))}
        defaultValues={fiches.map((f) => f.id)}
      />
      <div className="grid gap-2">
        <Checkbox name="montreNom" label="Montrer mon nom" defaultChecked />
        <Checkbox name="montreHeures" label="Montrer mes heures" defaultChecked />
      </div>
      <Radios
        name="duree"
        legend="Pendant combien de temps ?"
        options={Object.entries(DUREES_PARTAGE).map(([value, d]) => ({ value, label: d.label }))}
        defaultValue="SIX_MOIS"
      />
      <TextField
        name="libelle"
        label="Pour me souvenir"
        hint="Par exemple : pour la mairie. Personne d’autre ne le lit."
        required={false}
        maxLength={80}
      />
    </Form>
  );
}
