import { Form } from '@/components/form/form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import { creerUnTerritoire } from '@/lib/territoires/actions';
import { telephoneAffiche } from '@/lib/territoires/commune';
import type { territoiresAvecCommunes } from '@/lib/territoires/queries';

/** The territoires of the Département: names, composition, telephone, what remains to be confirmed. */
export function TerritoryTable(props: Awaited<ReturnType<typeof territoiresAvecCommunes>>) {
  const { territoires, communesHorsTerritoire } = props;
  const aConfirmer = territoires.filter((t) => t.aConfirmer).length;
  return (
    <>
      {aConfirmer > 0 && (
        <Notice tone="todo">
          <p>
            {aConfirmer === 1
              ? 'Un territoire est un exemple, à confirmer par le Département. Ouvrez-le, corrigez ses communes, puis confirmez.'
              : `${aConfirmer} territoires sont des exemples, à confirmer par le Département. Ouvrez-les un par un, corrigez leurs communes, puis confirmez.`}
          </p>
        </Notice>
      )}
      {communesHorsTerritoire > 0 && (
        <Notice tone="info">
          <p>
            {communesHorsTerritoire} commune{communesHorsTerritoire > 1 ? 's ne sont' : ' n’est'} dans aucun
            territoire.
          </p>
        </Notice>
      )}
      <Table
        caption="Territoires"
        captionHidden
        head={[
          'Territoire',
          { label: 'Communes', numeric: true },
          { label: 'Habitants', numeric: true },
          'Téléphone de la coordination',
          'État',
        ]}
        rows={territoires.map((t) => ({
          key: t.id,
          cells: [
            <a
              key="lien"
              className="lien inline-flex min-h-11 items-center"
              href={`/departement/territoires/${t.id}`}
            >
              {t.nom}
            </a>,
            t.communes.toLocaleString('fr-FR'),
            t.population.toLocaleString('fr-FR'),
            t.telephone ? <span className="whitespace-nowrap">{telephoneAffiche(t.telephone)}</span> : '–',
            t.aConfirmer ? <Badge tone="todo">À confirmer</Badge> : <Badge tone="success">Confirmé</Badge>,
          ],
        }))}
      />
      <Section title="Un nouveau territoire">
        <Card>
          <div className="max-w-lg">
            <Form action={creerUnTerritoire} submit="Créer le territoire" submitVariant="secondary">
              <TextField name="nom" label="Nom" required maxLength={80} />
            </Form>
          </div>
        </Card>
      </Section>
    </>
  );
}
