import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { jourCourt } from '@/lib/dates';
import { seModifieEncore } from '@/lib/parcours/point';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { PointVu } from '@/lib/parcours/queries/parcours/points';
import { AgendaLink } from './agenda-link';
import { CorrigerPoint, EcrirePoint } from './point-form';
import { PointLu } from './point-lu';

type Vue = { parcours: Parcours; jour: Date; now: Date };

function Liste({ points, vue: { parcours, jour, now } }: { points: readonly PointVu[]; vue: Vue }) {
  return (
    <ul className="divide-y divide-filet">
      {points.map((p) => (
        <li key={p.id} className="py-3 first:pt-0 last:pb-0">
          <PointLu point={p} sien="Avec les mots de la personne" />
          {p.prochainLe && p.prochainLe >= jour && (
            <AgendaLink href={`/api/agenda/points/${p.id}`} quoi={`point du ${jourCourt(p.prochainLe)}`} />
          )}
          {parcours.modifiable && p.deMoi && seModifieEncore(p.creeLe, now) && (
            <div className="a-l-ecran mt-2">
              <CorrigerPoint point={p} personneId={parcours.personne.id} jour={jour} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The reviews, the latest one open, and the form for the next one. */
export function BlocPoints(vue: Vue) {
  const { points, personne, modifiable } = vue.parcours;
  return (
    <Card as="section" id="points">
      <h2 className="mb-3 text-xl">Points d’étape</h2>
      {points.length === 0 && (
        <p className="text-encre-douce">
          Écrivez ici ce que vous vous êtes dit, avec des mots que la personne lit.
        </p>
      )}
      {points.length > 0 && <Liste points={points.slice(0, 1)} vue={vue} />}
      {points.length > 1 && (
        <div className="mt-3">
          <Confirm label="Les points d’avant" variant="quiet">
            <Liste points={points.slice(1)} vue={vue} />
          </Confirm>
        </div>
      )}
      {modifiable && (
        <div className="a-l-ecran mt-4">
          <EcrirePoint personneId={personne.id} jour={vue.jour} />
        </div>
      )}
    </Card>
  );
}
