import { Form } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { Hidden } from '@/components/ui/field';
import { modifierAssociationAction } from '@/lib/associations/actions';
import type { AssociationFiche } from '@/lib/associations/queries';
import { InsuranceFields, ReachFields } from './structure-fields';

/** What an association says of itself, its insurance first. */
export function StructureForm({ association: a }: { association: AssociationFiche }) {
  return (
    <Form action={modifierAssociationAction} submit="Enregistrer">
      <Hidden name="associationId" value={a.id} />
      <ReadVersion version={a.version} relire={`/association/structure/${a.id}`} />
      <InsuranceFields association={a} />
      <ReachFields association={a} title="Vous trouver" present="Votre association en quelques phrases" />
    </Form>
  );
}
