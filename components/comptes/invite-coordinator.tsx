import { Form } from '@/components/form/form';
import { Checkboxes } from '@/components/ui/choice';
import { inviterCoordinateurAction } from '@/lib/comptes/actions';
import { ProfessionalFields } from './person-fields';

/** Opens a coordinateur's account, for some territoires. */
export function InviteCoordinator({ territoires }: { territoires: { id: string; nom: string }[] }) {
  return (
    <Form action={inviterCoordinateurAction} submit="Ouvrir le compte">
      <ProfessionalFields />
      <Checkboxes
        name="territoireIds"
        legend="Ses territoires"
        options={territoires.map((t) => ({ value: t.id, label: t.nom }))}
        columns
      />
    </Form>
  );
}
