import { Form } from '@/components/form/form';
import { Select } from '@/components/ui/choice';
import { DateField, Hidden } from '@/components/ui/field';
import { TYPES_ORGANISME } from '@/lib/comptes/libelle';
import { jourIso } from '@/lib/dates';
import { nommerUnReferent } from '@/lib/parcours/actions/departement';
import type { PersonneANommer } from '@/lib/parcours/commands/lecture-nomination';
import type { ReferentNommable } from '@/lib/parcours/queries/nomination';

/** Small numbers are not said: whose people they are could be guessed. */
function charge(nombre: number): string {
  if (nombre === 0) return 'n’accompagne personne';
  return nombre < 5 ? 'accompagne moins de 5 personnes' : `accompagne ${nombre} personnes`;
}

/** Chooses who accompanies a person, and since when. `depuis`: the caseload to go back to. */
export function Nommer(props: {
  personne: PersonneANommer;
  referents: ReferentNommable[];
  depuis: string | undefined;
  jour: Date;
}) {
  const { personne } = props;
  const actuel = personne.suivis[0]?.referent?.id;
  return (
    <Form action={nommerUnReferent} submit="Nommer ce référent">
      <Hidden name="beneficiaireId" value={personne.id} />
      {props.depuis && <Hidden name="depuis" value={props.depuis} />}
      <Select
        name="referentId"
        label="Référent"
        hint="Par organisme, puis par nom."
        emptyLabel="Choisir"
        required
        options={props.referents
          .filter((r) => r.id !== actuel)
          .map((r) => ({
            value: r.id,
            label: `${r.nom} – ${charge(r.accompagnees)}`,
            group: `${r.organisme} (${TYPES_ORGANISME[r.type]})`,
          }))}
      />
      <DateField
        name="le"
        label="Depuis quel jour"
        max={jourIso(props.jour)}
        defaultValue={jourIso(props.jour)}
        required
      />
      <p className="text-encre-douce">
        La personne et le référent reçoivent un message. Un ancien référent peut encore lire le dossier
        pendant 30 jours.
      </p>
    </Form>
  );
}
