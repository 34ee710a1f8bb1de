import type { ReactNode } from 'react';
import { GENRES_ACTIVITE, nomDeSemaine, semaines, type Semaine } from '@/lib/activites/activite';
import type { ActiviteVue, FaitVu } from '@/lib/activites/queries';
import { jourProche } from '@/lib/dates';
import { dureeEnLettres } from '@/lib/heures/duree';

/** The latest weeks are open to the eye; the others wait behind one line. */
const MONTREES = 4;
type Props = {
  faits: readonly FaitVu[];
  jour: Date;
  /** What is said of hours given that week. */
  donne: (duree: string) => ReactNode;
  /** The sum of the week is said beside its name. */
  total?: boolean;
  /** Said and done beside one activity. */
  children?: (activite: ActiviteVue) => ReactNode;
};

function Liste({
  semaines: liste,
  jour,
  donne,
  total,
  children,
}: Props & { semaines: readonly Semaine<FaitVu>[] }) {
  return (
    <ul className="divide-y divide-filet">
      {liste.map((s) => (
        <li key={s.lundi.getTime()} className="grid gap-2 py-3">
          <p>
            <strong>{nomDeSemaine(s.lundi, jour)}</strong>
            {total && ` · ${dureeEnLettres(s.minutes)}`}
          </p>
          {s.donnees > 0 && <p>{donne(dureeEnLettres(s.donnees))}</p>}
          {s.autres.map(
            (a) =>
              a.genre !== 'BENEVOLAT' && (
                <div key={a.id} className="grid gap-1">
                  <p className="wrap-anywhere">
                    {GENRES_ACTIVITE[a.genre].label}, {dureeEnLettres(a.minutes)}
                    {a.mot && ` : ${a.mot}`}
                    <span className="block text-sm text-encre-douce">
                      <span className="inline-block first-letter:uppercase">{jourProche(a.date)}</span>
                      {!a.mienne && `, noté par ${a.auteur ?? 'la personne'}`}
                    </span>
                  </p>
                  {children?.(a)}
                </div>
              ),
          )}
        </li>
      ))}
    </ul>
  );
}

/** What was done, week by week; only weeks in which something was. */
export function Weeks(props: Props) {
  const toutes = semaines(props.faits);
  const avant = toutes.slice(MONTREES);
  return (
    <>
      <Liste {...props} semaines={toutes.slice(0, MONTREES)} />
      {avant.length > 0 && (
        <details>
          <summary className="lien inline-flex min-h-11 cursor-pointer items-center">
            Les semaines d’avant ({avant.length})
          </summary>
          <Liste {...props} semaines={avant} />
        </details>
      )}
    </>
  );
}
