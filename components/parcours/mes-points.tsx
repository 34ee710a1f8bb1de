import { Form } from '@/components/form/form';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Hidden, TextArea } from '@/components/ui/field';
import { Section } from '@/components/ui/page';
import { jourCourt } from '@/lib/dates';
import { ajouterMesMots } from '@/lib/parcours/actions/points';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { PointVu } from '@/lib/parcours/queries/parcours/points';
import { PointLu } from './point-lu';

function Point({ point }: { point: PointVu }) {
  return (
    <Card as="li">
      <PointLu point={point} sien="Avec mes mots" />
      <div className="mt-3">
        <Form
          fold={
            <>
              {point.motsPersonne ? 'Changer mes mots' : 'Ajouter mes mots'}
              <span className="sr-only"> au point du {jourCourt(point.le)}</span>
            </>
          }
          action={ajouterMesMots}
          submit="Enregistrer mes mots"
        >
          <Hidden name="pointId" value={point.id} />
          <TextArea
            name="motsPersonne"
            label="Ce que je veux ajouter"
            hint="Votre accompagnateur lit ces mots. Vous pouvez les changer ou les enlever."
            required={false}
            defaultValue={point.motsPersonne ?? undefined}
            maxLength={1000}
          />
        </Form>
      </div>
    </Card>
  );
}

/** What was said at each review, with the person's own words. Nothing before the first one. */
export function MesPoints({ parcours: { points } }: { parcours: Parcours }) {
  if (points.length === 0) return null;
  return (
    <Section title="Mes points d’étape" listen>
      <ul className="grid gap-4">
        <Point point={points[0]!} />
      </ul>
      {points.length > 1 && (
        <Confirm label="Les points d’avant" variant="quiet">
          <ul className="grid gap-4">
            {points.slice(1).map((p) => (
              <Point key={p.id} point={p} />
            ))}
          </ul>
        </Confirm>
      )}
    </Section>
  );
}
