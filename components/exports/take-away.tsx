import { plusParametre } from '@/lib/requete';
import { FORMATS, NOMS_FORMATS } from '@/lib/tableur/format';

/** A list as a file, in each format: plain links. `quoi` completes « Télécharger … » for who hears the links alone. */
export function TakeAway({ quoi, chemin }: { quoi: string; chemin: string }) {
  return (
    <p className="a-l-ecran flex flex-wrap items-baseline gap-x-4">
      <span>Télécharger {quoi} :</span>
      {NOMS_FORMATS.map((format) => (
        <a
          key={format}
          href={plusParametre(chemin, 'format', format)}
          className="lien inline-flex min-h-11 min-w-11 items-center"
        >
          {FORMATS[format].label}
          <span className="sr-only"> : {quoi}</span>
        </a>
      ))}
    </p>
  );
}
