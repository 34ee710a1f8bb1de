import { Form } from '@/components/form/form';
import { ReadAgain } from '@/components/form/read-again';
import { Card } from '@/components/ui/card';
import { Select } from '@/components/ui/choice';
import { Hidden, TextArea } from '@/components/ui/field';
import { TYPES_ORGANISME } from '@/lib/comptes/libelle';
import { demanderUneOrientation } from '@/lib/orientations/actions';
import type { OrientationVue } from '@/lib/orientations/queries';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import { OrientationLue } from './orientation-lue';

function Demander({ personneId }: { personneId: string }) {
  return (
    <Form
      fold="Demander un autre organisme"
      action={demanderUneOrientation}
      submit="Envoyer la demande au Département"
    >
      <Hidden name="beneficiaireId" value={personneId} />
      <Select
        name="versType"
        label="Quelle sorte d’organisme"
        emptyLabel="Choisir"
        required
        options={Object.entries(TYPES_ORGANISME).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        name="motif"
        label="Pourquoi"
        hint="La personne lit ces mots, et reçoit un message. Rien de la santé, ni de numéro de sécurité sociale."
        maxLength={500}
        rows={4}
      />
      <ReadAgain name="relu" label="J’ai relu : ce texte ne dit rien de la santé" />
    </Form>
  );
}

/** What was asked about who accompanies the person, what was decided, and the way to ask while nothing waits. */
export function BlocOrientations({
  parcours,
  orientations,
}: {
  parcours: Parcours;
  orientations: readonly OrientationVue[];
}) {
  const { modifiable, personne } = parcours;
  const peutDemander =
    modifiable && personne.etape !== 'SORTIE' && orientations.every((o) => o.decision !== null);
  if (orientations.length === 0 && !peutDemander) return null;
  return (
    <Card as="section" id="orientations">
      <h2 className="mb-3 text-xl">Organisme qui accompagne</h2>
      <ul className="divide-y divide-filet empty:hidden">
        {orientations.map((o) => (
          <li key={o.id} className="py-3 first:pt-0">
            <OrientationLue orientation={o} />
          </li>
        ))}
      </ul>
      {peutDemander && (
        <div className="a-l-ecran">
          <Demander personneId={personne.id} />
        </div>
      )}
    </Card>
  );
}
