import { Form } from '@/components/form/form';
import type { ActionFormulaire } from '@/lib/formulaire';
import { Select } from '@/components/ui/choice';
import { DateField, Hidden } from '@/components/ui/field';
import { TYPES_ORGANISME } from '@/lib/comptes/libelle';
import { jourIso } from '@/lib/dates';
import type { RemplacantPossible } from '@/lib/remplacements/queries';

/** An absence to come: who does the work meanwhile, from which day to which day. */
export function AbsenceForm(props: {
  action: ActionFormulaire;
  referentId: string;
  remplacants: readonly RemplacantPossible[];
  jour: Date;
}) {
  const jour = jourIso(props.jour);
  return (
    <div className="max-w-xl">
      <Form action={props.action} submit="Prévoir le remplacement">
        <Hidden name="referentId" value={props.referentId} />
        <DateField name="debutLe" label="Premier jour d’absence" min={jour} required />
        <DateField name="finLe" label="Dernier jour d’absence" min={jour} required />
        <Select
          name="remplacantId"
          label="Qui remplace"
          emptyLabel="Choisir"
          required
          options={props.remplacants.map((r) => ({
            value: r.id,
            label: r.nom,
            group: `${r.organisme} (${TYPES_ORGANISME[r.type]})`,
          }))}
        />
        <p className="text-encre-douce">
          Ces jours-là, qui remplace lit les parcours, fait ce qui est à faire et reçoit les messages. Les
          notes « pour moi » restent à leur auteur. Les personnes voient qui remplace, et jusqu’à quand. Tout
          s’arrête seul après le dernier jour.
        </p>
      </Form>
    </div>
  );
}
