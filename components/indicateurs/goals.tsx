import { Form } from '@/components/form/form';
import { ReadVersion } from '@/components/form/version';
import { Badge } from '@/components/ui/badge';
import { Hidden, TextField } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import { fixerUnObjectif } from '@/lib/indicateurs/actions';
import type { Objectif } from '@/lib/indicateurs/queries/tableau';

const euros = (n: number | null) =>
  n === null
    ? '–'
    : n.toLocaleString('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** The goals of the years, and the form of one of them. */
export function Goals({ objectifs, annee }: { objectifs: readonly Objectif[]; annee: number }) {
  const choisi = objectifs.find((o) => o.annee === annee);
  return (
    <>
      <Section title={`L’objectif ${annee}`}>
        <div className="max-w-lg">
          <Form key={annee} action={fixerUnObjectif} submit={`Fixer l’objectif ${annee}`}>
            <Hidden name="annee" value={String(annee)} />
            <ReadVersion version={choisi?.version ?? 0} relire={`/departement/objectifs?annee=${annee}`} />
            <TextField
              name="personnes"
              label="Personnes à accompagner dans l’année"
              inputMode="numeric"
              required
              defaultValue={choisi ? String(choisi.personnes) : ''}
            />
            <TextField
              name="budget"
              label="Budget de l’année, en euros"
              inputMode="decimal"
              required={false}
              defaultValue={choisi?.budget != null ? String(choisi.budget).replace('.', ',') : ''}
            />
          </Form>
        </div>
      </Section>
      <Section title="Toutes les années">
        <Table
          caption="Objectifs par année"
          captionHidden
          head={[
            'Année',
            { label: 'Objectif', numeric: true },
            { label: 'Nombre publié', numeric: true },
            { label: 'Budget', numeric: true },
            'État',
          ]}
          rows={objectifs.map((o) => ({
            key: String(o.annee),
            current: o.annee === annee,
            cells: [
              <a
                key="lien"
                className="lien inline-flex min-h-11 items-center"
                href={`/departement/objectifs?annee=${o.annee}`}
              >
                {o.annee}
              </a>,
              o.personnes.toLocaleString('fr-FR'),
              o.atteintPublie?.toLocaleString('fr-FR') ?? '–',
              euros(o.budget),
              o.estExemple ? (
                <Badge tone="todo">Exemple, à confirmer</Badge>
              ) : (
                <Badge tone="success">Fixé</Badge>
              ),
            ],
          }))}
        />
      </Section>
    </>
  );
}
