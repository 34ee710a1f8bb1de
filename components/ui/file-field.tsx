import { INPUT } from './input-frame';

/** The file of an upload, in a plain multipart form. `error`: the id of what says why the last one was refused. */
export function FileField(props: { label: string; hint: string; accept: string; error?: string }) {
  return (
    <div className="grid max-w-[640px] gap-1.5">
      <label htmlFor="fichier" className="font-semibold">
        {props.label}
      </label>
      <p id="fichier-aide" className="text-sm text-encre-douce">
        {props.hint}
      </p>
      <input
        id="fichier"
        name="fichier"
        type="file"
        accept={props.accept}
        required
        aria-describedby={['fichier-aide', props.error].filter(Boolean).join(' ')}
        className={INPUT}
      />
    </div>
  );
}
