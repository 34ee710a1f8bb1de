import { Filters } from '@/components/ui/filters';
import { Path } from '@/components/ui/path';
import { jourCourt, jourDe } from '@/lib/dates';
import { chronologie, GENRES, type Genre } from '@/lib/parcours/chronologie';
import type { Parcours } from '@/lib/parcours/queries/parcours';

const ETATS = { fait: 'done', maintenant: 'now', ensuite: 'next' } as const;
/** Where the path stands. */
export const CHEMIN = 'chemin';

/** The parcours as a vertical path, oldest first: all of it, or what is about one thing (`voir`). */
export function Chronologie(props: {
  parcours: Parcours;
  now: Date;
  voir?: Genre | null;
  /** The page where one chooses what it shows; nothing to choose without it. */
  page?: string;
}) {
  const etapes = chronologie(props.parcours, props.now);
  const genres = (Object.keys(GENRES) as Genre[]).filter((g) => etapes.some((e) => e.genre === g));
  const voir = props.voir && genres.includes(props.voir) ? props.voir : null;
  return (
    <div className="grid gap-4">
      {props.page && genres.length > 1 && (
        <div className="a-l-ecran">
          <Filters
            label="Ce que le chemin montre"
            items={[
              { label: 'Tout', href: `${props.page}#${CHEMIN}`, current: voir === null },
              ...genres.map((g) => ({
                ...{ label: GENRES[g], href: `${props.page}?voir=${g}#${CHEMIN}` },
                current: g === voir,
              })),
            ]}
          />
        </div>
      )}
      <Path
        label="Les étapes du parcours"
        steps={etapes
          .filter((e) => voir === null || e.genre === voir)
          .map((e) => ({
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
    </div>
  );
}
