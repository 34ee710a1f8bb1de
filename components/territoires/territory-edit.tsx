import { Form } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { Checkbox, Checkboxes, Select } from '@/components/ui/choice';
import { EmptyState } from '@/components/ui/empty-state';
import { Hidden, TextField } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { deplacerDesCommunes, modifierUnTerritoire } from '@/lib/territoires/actions';
import { telephoneAffiche } from '@/lib/territoires/commune';
import type { TerritoireVue } from '@/lib/territoires/queries';

type Territoire = TerritoireVue & { communes: readonly { code: string; nom: string }[] };

/** One territoire: its name, its telephone, and its communes, to be moved elsewhere. */
export function TerritoryEdit({
  territoire,
  autres,
}: {
  territoire: Territoire;
  autres: readonly TerritoireVue[];
}) {
  return (
    <>
      <Section title="Nom et téléphone">
        <div className="max-w-lg">
          <Form action={modifierUnTerritoire} submit="Garder ces changements">
            <Hidden name="territoireId" value={territoire.id} />
            <ReadVersion version={territoire.version} relire={`/departement/territoires/${territoire.id}`} />
            <TextField name="nom" label="Nom" required maxLength={80} defaultValue={territoire.nom} />
            <TextField
              name="telephone"
              type="tel"
              label="Téléphone de la coordination"
              hint="Il est affiché aux habitants de ce territoire."
              required={false}
              defaultValue={territoire.telephone ? telephoneAffiche(territoire.telephone) : ''}
            />
            <Checkbox
              name="confirme"
              label="Ces communes sont confirmées par le Département"
              defaultChecked={!territoire.aConfirmer}
            />
          </Form>
        </div>
      </Section>
      <Section title={`Communes (${territoire.communes.length})`}>
        {territoire.communes.length === 0 ? (
          <EmptyState title="Pas encore de commune">
            <p>Ouvrez un autre territoire et déplacez ses communes vers celui-ci.</p>
          </EmptyState>
        ) : (
          <Form
            action={deplacerDesCommunes}
            submit="Déplacer les communes choisies"
            submitVariant="secondary"
          >
            <Hidden name="deTerritoireId" value={territoire.id} />
            <Checkboxes
              name="communeCodes"
              legend="Communes à déplacer"
              columns
              options={territoire.communes.map((c) => ({ value: c.code, label: c.nom, hint: c.code }))}
            />
            <Select
              name="versTerritoireId"
              label="Vers quel territoire ?"
              emptyLabel="Choisissez"
              options={autres.map((t) => ({ value: t.id, label: t.nom }))}
            />
          </Form>
        )}
      </Section>
    </>
  );
}
