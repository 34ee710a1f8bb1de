import { Form } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { Hidden, TextArea } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { creerUnGroupe, modifierUnGroupe, supprimerUnGroupe } from '@/lib/vocabulaire/actions';
import type { GroupeVu } from '@/lib/vocabulaire/queries';

const AIDE =
  'Un par ligne. Chacun peut avoir jusqu’à cinq mots : « aide alimentaire ». Les accents et les pluriels se retrouvent tout seuls.';

function Termes({ termes = [] }: { termes?: readonly string[] }) {
  return (
    <TextArea
      name="termes"
      label="Mots qui veulent dire la même chose"
      hint={AIDE}
      required
      rows={8}
      maxLength={2000}
      defaultValue={termes.join('\n')}
    />
  );
}

/** A new group. */
export function NewGroup() {
  return (
    <div className="max-w-lg">
      <Form action={creerUnGroupe} submit="Réunir ces mots">
        <Termes />
      </Form>
    </div>
  );
}

/** A group: its words, what each finds, and the way to remove it. */
export function GroupEdit({ groupe }: { groupe: GroupeVu }) {
  const relire = `/coordination/vocabulaire/${groupe.id}`;
  return (
    <>
      <div className="max-w-lg">
        <Form action={modifierUnGroupe} submit="Garder ces changements">
          <Hidden name="groupeId" value={groupe.id} />
          <ReadVersion version={groupe.version} relire={relire} />
          <Termes termes={groupe.termes} />
        </Form>
      </div>
      <Section title="Essayer">
        <p>Chacun de ces mots trouve les mêmes missions. Celles qui le disent ainsi viennent d’abord.</p>
        <ul className="flex flex-wrap gap-x-5">
          {groupe.termes.map((terme) => (
            <li key={terme}>
              <a
                className="lien inline-flex min-h-11 items-center"
                href={`/missions?${new URLSearchParams({ q: terme })}`}
              >
                {terme}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <div className="max-w-lg">
        <Form
          action={supprimerUnGroupe}
          submit="Enlever pour de bon"
          submitVariant="danger"
          fold="Enlever ce groupe"
          foldVariant="quiet"
        >
          <p>Ces mots ne se trouveront plus les uns les autres. Les missions ne changent pas.</p>
          <Hidden name="groupeId" value={groupe.id} />
          <ReadVersion version={groupe.version} relire={relire} />
        </Form>
      </div>
    </>
  );
}
