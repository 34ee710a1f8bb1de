import { jourCourt } from '@/lib/dates';
import type { PointVu } from '@/lib/parcours/queries/parcours/points';

const TEXTE = 'wrap-anywhere whitespace-pre-line';

/** A review as both read it. `sien`: whose own words the last ones are. */
export function PointLu({ point, sien }: { point: PointVu; sien: string }) {
  return (
    <>
      <h3 className="text-lg">Point du {jourCourt(point.le)}</h3>
      <dl className="mt-2 grid gap-2 [&_dt]:font-semibold">
        <div>
          <dt>Ce que nous nous sommes dit</dt>
          <dd className={TEXTE}>{point.mots}</dd>
        </div>
        {point.suites && (
          <div>
            <dt>Et après</dt>
            <dd className={TEXTE}>{point.suites}</dd>
          </div>
        )}
        {point.prochainLe && (
          <div>
            <dt>Prochain point</dt>
            <dd>{jourCourt(point.prochainLe)}</dd>
          </div>
        )}
        {point.motsPersonne && (
          <div>
            <dt>{sien}</dt>
            <dd className={TEXTE}>{point.motsPersonne}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
