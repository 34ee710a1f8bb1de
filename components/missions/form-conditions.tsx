import { Checkbox, Radios } from '@/components/ui/choice';
import { TextField } from '@/components/ui/field';
import type { MissionAModifier } from '@/lib/missions/queries';
import { CHOIX_ACCOMPAGNEMENT, CHOIX_FRAIS, CONDITIONS } from './form-choices';

type Props = { mission?: MissionAModifier };

/** What one should know before coming. */
export function ConditionFields({ mission: m }: Props) {
  return (
    <>
      <div className="grid gap-2 sm:grid-cols-2">
        {CONDITIONS.map(([nom, mot]) => (
          <Checkbox key={nom} name={nom} label={mot} defaultChecked={m ? m[nom] : nom === 'enEquipe'} />
        ))}
      </div>
      <Radios
        name="accompagnement"
        legend="Qui aide la personne ?"
        options={CHOIX_ACCOMPAGNEMENT}
        defaultValue={m?.accompagnement ?? ''}
        columns
      />
    </>
  );
}

/** The journey is the first obstacle: expenses are said on every mission. */
export function CostFields({ mission: m }: Props) {
  return (
    <>
      <Radios
        name="remboursement"
        legend="Les frais de trajet sont-ils remboursés ?"
        options={CHOIX_FRAIS}
        defaultValue={m?.remboursement}
        columns
      />
      <TextField
        name="remboursementDetail"
        label="Lesquels, et comment ?"
        hint="Par exemple « Le bus, sur présentation du ticket »."
        required={false}
        defaultValue={m?.remboursementDetail}
      />
    </>
  );
}
