'use client';
import { buttonClass } from '@/components/ui/button';
import { DOMAINES } from '@/lib/missions/domaine';
import { RAYONS, type Criteres } from '@/lib/recherche/recherche';

const CHAMP = 'block w-full min-h-11 rounded-field border-2 border-bord bg-carte px-3 py-2 text-encre';

/** A plain GET form: its answer is an address that can be shared. */
export function SearchForm({ criteres, ou }: { criteres: Criteres; ou: string }) {
  const { q, rayon, domaine } = criteres;
  return (
    <form
      action="/missions"
      method="get"
      role="search"
      aria-label="Chercher une mission"
      className="grid gap-4 rounded-card border border-filet bg-carte p-4 sm:p-5"
    >
      <label className="grid gap-1.5">
        <span className="font-semibold">Votre commune ou votre code postal</span>
        <input name="ou" defaultValue={ou} maxLength={80} autoComplete="off" className={CHAMP} />
      </label>
      <details open={Boolean(q || domaine)} className="group">
        <summary className="lien inline-flex min-h-11 items-center">Préciser la recherche</summary>
        <div className="grid gap-4 pt-2">
          <label className="grid gap-1.5">
            <span className="font-semibold">Jusqu’où pouvez-vous aller ?</span>
            <select name="rayon" defaultValue={String(rayon)} className={CHAMP}>
              {RAYONS.map((km) => (
                <option key={km} value={km}>
                  {`${km} km`}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1.5">
            <span className="font-semibold">Ce qui vous plaît</span>
            <select name="domaine" defaultValue={domaine ? DOMAINES[domaine].slug : ''} className={CHAMP}>
              <option value="">Tout</option>
              {Object.values(DOMAINES).map((d) => (
                <option key={d.slug} value={d.slug}>
                  {d.label}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1.5">
            <span className="font-semibold">Un mot, par exemple « jardin »</span>
            <input name="q" defaultValue={q} maxLength={100} className={CHAMP} />
          </label>
        </div>
      </details>
      <button type="submit" className={buttonClass('primary', true)}>
        Voir les missions
      </button>
    </form>
  );
}
