import { INPUT } from '@/components/ui/input-frame';
import { DOMAINES } from '@/lib/missions/domaine';
import { RAYONS, type Criteres } from '@/lib/recherche/recherche';

/** How far one can go, as the crow flies. */
export function RadiusField({ label, rayon }: { label: string; rayon: number }) {
  return (
    <label className="grid gap-1.5">
      <span className="font-semibold">{label}</span>
      <select name="rayon" defaultValue={String(rayon)} className={INPUT}>
        {RAYONS.map((km) => (
          <option key={km} value={km}>
            {`${km} km`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One domain, or all of them. */
export function DomainField(props: { label: string; all: string; domaine: Criteres['domaine'] }) {
  return (
    <label className="grid gap-1.5">
      <span className="font-semibold">{props.label}</span>
      <select
        name="domaine"
        defaultValue={props.domaine ? DOMAINES[props.domaine].slug : ''}
        className={INPUT}
      >
        <option value="">{props.all}</option>
        {Object.values(DOMAINES).map((d) => (
          <option key={d.slug} value={d.slug}>
            {d.label}
          </option>
        ))}
      </select>
    </label>
  );
}
