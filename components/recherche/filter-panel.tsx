import type { ReactNode } from 'react';
import { INPUT, PILL, TICK, TILE } from '@/components/ui/input-frame';
import { WEEK_DAYS } from '@/components/ui/week-grid';
import { MOMENTS } from '@/lib/dates';
import type { DemiJournee } from '@/lib/generated/prisma/enums';
import { majuscule } from '@/lib/langage/phrase';
import { ACTIVITES, DOMAINES } from '@/lib/missions/domaine';
import { RYTHMES } from '@/lib/missions/mission';
import { MOTS_ATOUTS, MOTS_DUREES } from '@/lib/recherche/filtre';
import type { Facettes } from '@/lib/recherche/queries/facettes';
import { ATOUTS, DUREES, motDemiJournee, type Criteres } from '@/lib/recherche/recherche';

type Props = {
  criteres: Criteres;
  facettes: Facettes;
  /** Read by somebody who searches for others. */
  agent?: boolean;
};
type Choix = { valeur: string; mot: string; n: number };

/** « 12 », or « 12 ou plus » where not all were counted. */
const dire = (n: number, auMoins: boolean) =>
  `${n.toLocaleString('fr-FR')}${auMoins && n > 0 ? ' ou plus' : ''}`;

/** One choice among several, each with what it would give; what gives nothing is left out unless it is chosen. */
function Selection(props: {
  nom: string;
  label: string;
  tout: string;
  choisi: string;
  choix: readonly Choix[];
  auMoins: boolean;
}) {
  const offerts = props.choix.filter((c) => c.n > 0 || props.auMoins || c.valeur === props.choisi);
  return (
    <label className="grid content-start gap-1.5">
      <span className="font-semibold">{props.label}</span>
      <select name={props.nom} defaultValue={props.choisi} className={INPUT}>
        <option value="">{props.tout}</option>
        {offerts.map((c) => (
          <option key={c.valeur} value={c.valeur}>
            {`${c.mot} (${dire(c.n, props.auMoins)})`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Groupe({ titre, children }: { titre: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold">{titre}</legend>
      {children}
    </fieldset>
  );
}

/** The 21 half-days, each with how many missions it would give. */
function Semaine({ criteres, facettes }: Props) {
  return (
    <Groupe titre="Quand ?">
      <div className="grid gap-3">
        {Object.entries(MOMENTS).map(([moment, { avec }]) => (
          <div key={moment} role="group" aria-label={majuscule(avec)} className="grid gap-1">
            <p>{majuscule(avec)}</p>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,7.5em),1fr))] gap-2">
              {WEEK_DAYS.map((jour) => {
                const code = `${jour.code}_${moment}` as DemiJournee;
                return (
                  <label key={code} className={PILL}>
                    <input
                      type="checkbox"
                      name="quand"
                      value={motDemiJournee(code)}
                      defaultChecked={criteres.quand.includes(code)}
                      className="peer sr-only"
                    />
                    <span aria-hidden="true" className={TICK}>
                      ✓
                    </span>
                    <span className="whitespace-normal">
                      {`${jour.mot} (${dire(facettes.quand[code] ?? 0, facettes.auMoins)})`}
                    </span>
                  </label>
                );
              })}
            </div>
          </div>
        ))}
      </div>
    </Groupe>
  );
}

function Atouts({ criteres, facettes }: Props) {
  return (
    <Groupe titre="Ce qui compte">
      <div className="grid gap-2">
        {ATOUTS.map((a) => (
          <label key={a} className={TILE}>
            <input
              type="checkbox"
              name="avec"
              value={a}
              defaultChecked={criteres.avec.includes(a)}
              className="size-6 shrink-0 accent-sapin outline-none focus-visible:shadow-none"
            />
            <span>{`${MOTS_ATOUTS[a]} (${dire(facettes.avec[a], facettes.auMoins)})`}</span>
          </label>
        ))}
      </div>
    </Groupe>
  );
}

/** Every filter of the search, each choice with the number of missions that it would give, the others as they are. */
export function FilterPanel({ criteres: c, facettes: f, agent }: Props) {
  const listes = [
    {
      ...{ nom: 'domaine', label: agent ? 'Domaine' : 'Ce qui vous plaît', tout: 'Tout' },
      choisi: c.domaine ? DOMAINES[c.domaine].slug : '',
      choix: Object.entries(DOMAINES).map(([code, d]) => ({
        valeur: d.slug,
        mot: d.label,
        n: f.domaine[code as keyof typeof DOMAINES] ?? 0,
      })),
    },
    {
      ...{ nom: 'activite', label: agent ? 'Activité' : 'Ce que vous ferez', tout: 'Tout' },
      choisi: c.activite ?? '',
      choix: Object.entries(ACTIVITES).map(([valeur, mot]) => ({ valeur, mot, n: f.activite[valeur] ?? 0 })),
    },
    {
      ...{ nom: 'rythme', label: 'À quel rythme ?', tout: 'Peu importe' },
      choisi: c.rythme?.toLowerCase() ?? '',
      choix: Object.entries(RYTHMES).map(([code, mot]) => ({
        valeur: code.toLowerCase(),
        mot,
        n: f.rythme[code as keyof typeof RYTHMES] ?? 0,
      })),
    },
    {
      ...{ nom: 'duree', label: 'Pendant combien de temps ?', tout: 'Peu importe' },
      choisi: c.duree ?? '',
      choix: DUREES.map((valeur) => ({ valeur, mot: MOTS_DUREES[valeur], n: f.duree[valeur] ?? 0 })),
    },
  ];
  return (
    <>
      {listes.map((liste) => (
        <Selection key={liste.nom} {...liste} auMoins={f.auMoins} />
      ))}
      <Semaine criteres={c} facettes={f} />
      <Atouts criteres={c} facettes={f} />
    </>
  );
}
