import { jourCourt } from '@/lib/dates';
import type { PointVu } from '@/lib/parcours/queries/parcours/points';
import { Dits } from './dits';

/** A review as both read it. `sien`: whose own words the last ones are. */
export function PointLu({ point, sien }: { point: PointVu; sien: string }) {
  return (
    <>
      <h3 className="text-lg">Point du {jourCourt(point.le)}</h3>
      <Dits
        className="mt-2"
        parts={[
          ['Ce que nous nous sommes dit', point.mots],
          ['Et après', point.suites],
          ['Prochain point', point.prochainLe && jourCourt(point.prochainLe)],
          [sien, point.motsPersonne],
        ]}
      />
    </>
  );
}
