'use client';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { INPUT } from '@/components/ui/input-frame';
import { pageDesMissions, type Criteres } from '@/lib/recherche/recherche';
import { MODES, MOTS_MODES } from '@/lib/trajets/trajet';
import { Kept } from './kept';
import { PlaceField } from './place-field';
import { DomainField, RadiusField } from './select-fields';
import { WordField } from './word-field';

/** A plain GET form: its answer is an address that can be shared. */
export function SearchForm(props: {
  criteres: Criteres;
  ou: string;
  /** What stands there is no commune that is known. */
  inconnue?: boolean;
  /** What the address says besides these fields, sent again as it is. */
  gardes?: readonly [nom: string, valeur: string][];
  /** Words of the button that shows all filters, or counts them again. */
  plus?: string;
  /** All filters, under the first ones. */
  children?: ReactNode;
}) {
  const { q, rayon, domaine, mode, aller } = props.criteres;
  return (
    <form
      action={pageDesMissions(props.criteres)}
      method="get"
      role="search"
      aria-label="Chercher une mission"
      className="grid gap-4 rounded-card border border-filet bg-carte p-4 sm:p-5"
    >
      <PlaceField
        label="Votre commune ou votre code postal"
        defaultValue={props.ou}
        unknown={props.inconnue}
      />
      <details open={Boolean(props.children)} className="group">
        <summary className="lien inline-flex min-h-11 items-center">Préciser la recherche</summary>
        <div className="grid gap-4 pt-2">
          {!aller && <RadiusField label="Jusqu’où pouvez-vous aller ?" rayon={rayon} />}
          <label className="grid gap-1.5">
            <span className="font-semibold">Comment venez-vous ?</span>
            <select name="mode" defaultValue={mode ?? ''} className={INPUT}>
              <option value="">Je ne sais pas encore</option>
              {MODES.map((m) => (
                <option key={m} value={m}>
                  {MOTS_MODES[m]}
                </option>
              ))}
            </select>
          </label>
          <WordField label="Un mot, par exemple « jardin »" defaultValue={q} />
          {props.children ?? <DomainField label="Ce qui vous plaît" all="Tout" domaine={domaine} />}
        </div>
      </details>
      <Kept valeurs={props.gardes} />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className={buttonClass('primary', true)}>
          Voir les missions
        </button>
        {props.plus && (
          <button type="submit" name="filtres" value="oui" className={buttonClass('secondary', true)}>
            {props.plus}
          </button>
        )}
      </div>
    </form>
  );
}
