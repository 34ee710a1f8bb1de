import { Path } from '@/components/ui/path';
import { jourCourt, jourDe } from '@/lib/dates';
import { chronologie } from '@/lib/parcours/chronologie';
import type { Parcours } from '@/lib/parcours/queries/parcours';

const ETATS = { fait: 'done', maintenant: 'now', ensuite: 'next' } as const;

/** The parcours as a vertical path, oldest first. */
export function Chronologie({ parcours, now }: { parcours: Parcours; now: Date }) {
  return (
    <Path
      label="Les étapes du parcours"
      steps={chronologie(parcours, now).map((e) => ({
        state: ETATS[e.etat],
        label: e.titre,
        detail: (
          <>
            {e.etat === 'maintenant' && 'depuis le '}
            {jourCourt(jourDe(e.le))}
            {e.detail && ` · ${e.detail}`}
          </>
        ),
      }))}
    />
  );
}
