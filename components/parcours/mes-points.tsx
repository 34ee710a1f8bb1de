import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Section } from '@/components/ui/page';
import { jourCourt } from '@/lib/dates';
import { ajouterMesMots } from '@/lib/parcours/actions/points';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { PointVu } from '@/lib/parcours/queries/parcours/points';
import { AgendaLink } from './agenda-link';
import { MesMots } from './mes-mots';
import { PointLu } from './point-lu';

function Point({ point, jour }: { point: PointVu; jour: Date }) {
  return (
    <Card as="li">
      <PointLu point={point} sien="Avec mes mots" />
      {point.prochainLe && point.prochainLe >= jour && (
        <AgendaLink
          href={`/api/agenda/points/${point.id}`}
          quoi={`point du ${jourCourt(point.prochainLe)}`}
        />
      )}
      <div className="mt-3">
        <MesMots
          action={ajouterMesMots}
          sur={{ nom: 'pointId', id: point.id }}
          mots={point.motsPersonne}
          ou={`au point du ${jourCourt(point.le)}`}
          hint="Votre accompagnateur lit ces mots. Vous pouvez les changer ou les enlever."
        />
      </div>
    </Card>
  );
}

/** What was said at each review, with the person's own words. Nothing before the first one. */
export function MesPoints({ parcours: { points }, jour }: { parcours: Parcours; jour: Date }) {
  if (points.length === 0) return null;
  return (
    <Section title="Mes points d’étape" listen>
      <ul className="grid gap-4">
        <Point point={points[0]!} jour={jour} />
      </ul>
      {points.length > 1 && (
        <Confirm label="Les points d’avant" variant="quiet">
          <ul className="grid gap-4">
            {points.slice(1).map((p) => (
              <Point key={p.id} point={p} jour={jour} />
            ))}
          </ul>
        </Confirm>
      )}
    </Section>
  );
}
